import { CaretLeftIcon, CaretRightIcon } from "@phosphor-icons/react";
import type { Clip } from "@samenkijken/annotation/document/document-record";
import { frameAt, startOf } from "@samenkijken/annotation/time/frame-table";
import { timecodeOf } from "@samenkijken/annotation/time/timecode";
import { toMicros } from "@samenkijken/annotation/time/micros";
import { useState, type KeyboardEvent } from "react";
import { useMessages } from "../../platform/language.ts";
import { Button } from "../../ui/button.tsx";
import { FieldFrame, inputTies } from "../../ui/field-frame.tsx";
import { analysisMessages } from "../messages.ts";
import { useDesk } from "../workbench/desk-context.ts";
import { readTimecode } from "../workbench/read-time.ts";
import { ToolButton } from "../workbench/tool-button.tsx";
import { edgeFrame, setEdge, type Edge } from "./clip-actions.ts";
import { preparingMessages } from "./messages.ts";

const SECOND = 1_000_000;

/** The first or the last frame of a clip: written as a time, moved by keys and buttons, or put on what is shown. */
export function EdgeField({ clip, edge }: { clip: Clip; edge: Edge }) {
  const words = useMessages(preparingMessages);
  const analysis = useMessages(analysisMessages);
  const desk = useDesk();
  const { table } = desk.player;
  const frame = edgeFrame(desk, clip, edge);
  const shown = timecodeOf(table, startOf(table, frame));
  const [written, setWritten] = useState<string | null>(null);
  const [isWrong, setWrong] = useState(false);
  const put = (next: number): void => {
    setWritten(null);
    setWrong(false);
    setEdge(desk, clip, { edge, frame: next });
  };
  const take = (): void => {
    if (written === null) return;
    const at = readTimecode(table, written);
    if (at === null) setWrong(true);
    else put(frameAt(table, at));
  };
  const byKey = (event: KeyboardEvent): void => {
    if (event.key === "Enter") take();
    if (event.key !== "ArrowUp" && event.key !== "ArrowDown") return;
    event.preventDefault();
    const by = event.key === "ArrowUp" ? 1 : -1;
    const second = toMicros(Math.max(0, startOf(table, frame) + by * SECOND));
    put(event.shiftKey ? frameAt(table, second) : frame + by);
  };
  const texts = {
    id: `${edge}-${clip.id}`,
    label: edge === "start" ? words.firstFrame : words.lastFrame,
    error: isWrong ? analysis.timeWrong : undefined,
  };
  return (
    <div className="edge-field">
      <FieldFrame texts={texts}>
        <span className="edge-line">
          <ToolButton
            icon={CaretLeftIcon}
            label={edge === "start" ? analysis.startEarlier : analysis.endEarlier}
            onClick={() => put(frame - 1)}
          />
          <input
            {...inputTies(texts)}
            className="input input-short mono"
            title={words.edgeKeys}
            value={written ?? shown}
            onChange={(event) => setWritten(event.target.value)}
            onBlur={take}
            onKeyDown={byKey}
          />
          <ToolButton
            icon={CaretRightIcon}
            label={edge === "start" ? analysis.startLater : analysis.endLater}
            onClick={() => put(frame + 1)}
          />
          <Button size="small" onClick={() => put(desk.player.state.get().frame)}>
            {edge === "start" ? words.startHere : words.endHere}
          </Button>
        </span>
      </FieldFrame>
    </div>
  );
}
