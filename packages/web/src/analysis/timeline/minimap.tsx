import { clockOf } from "@samenkijken/annotation/time/timecode";
import type { Micros } from "@samenkijken/annotation/time/micros";
import { useRef, type KeyboardEvent, type PointerEvent } from "react";
import { useMessages } from "../../platform/language.ts";
import { useDesk, useDeskState, useNotes } from "../workbench/desk-context.ts";
import { pictureRecords } from "./lanes.ts";
import { timelineMessages } from "./timeline-messages.ts";
import { moved } from "./timeline-view.ts";

/** By which share of the window each key moves it. */
const shares: Readonly<Record<string, number>> = {
  ArrowLeft: -0.1,
  ArrowRight: 0.1,
  PageUp: 0.9,
  PageDown: -0.9,
  Home: -Infinity,
  End: Infinity,
};

/** The whole film small: which part of it is in view, and where the clips are. The window can be dragged. */
export function Minimap() {
  const words = useMessages(timelineMessages);
  const desk = useDesk();
  const view = useDeskState((state) => state.timeline);
  const document = useNotes((state) => state.document);
  const holds = useRef(0);
  const { end } = desk.player.table;
  const clips = pictureRecords(document).filter((record) => record.type === "clip");
  const percent = (at: number): string => `${String((at / end) * 100)}%`;
  const by = (micros: number): void => {
    const { timeline } = desk.state.get();
    const far = Math.max(0 - end, Math.min(end, micros));
    desk.state.update({ timeline: moved(timeline, far, end) });
  };
  const point = (event: PointerEvent<HTMLElement>): void => {
    if (event.buttons !== 1) return;
    const { left, width } = event.currentTarget.getBoundingClientRect();
    const at = ((event.clientX - left) / Math.max(1, width)) * end;
    const { from, span } = desk.state.get().timeline;
    if (event.type === "pointerdown") {
      event.currentTarget.setPointerCapture(event.pointerId);
      // Held by where it was taken; beside the window its middle comes to the pointer.
      holds.current = at >= from && at <= from + span ? at - from : span / 2;
    }
    by(at - holds.current - from);
  };
  const keys = (event: KeyboardEvent): void => {
    const share = shares[event.key];
    if (share === undefined || event.shiftKey || event.ctrlKey || event.altKey) return;
    // These keys move the window here, not the film.
    event.preventDefault();
    event.stopPropagation();
    by(share * desk.state.get().timeline.span);
  };
  const [from, to] = [view.from, view.from + view.span].map((at) => clockOf(at as Micros));
  return (
    <div
      className="minimap"
      // eslint-disable-next-line jsx-a11y/prefer-tag-over-role -- a window on a film is no value between two ends for a native slider
      role="slider"
      tabIndex={0}
      aria-label={words.window}
      aria-valuemin={0}
      aria-valuemax={Math.round(end / 1_000_000)}
      aria-valuenow={Math.round(view.from / 1_000_000)}
      aria-valuetext={words.windowWords(from ?? "", to ?? "")}
      onPointerDown={point}
      onPointerMove={point}
      onKeyDown={keys}
    >
      {clips.map((clip) => (
        <i
          key={clip.id}
          className="minimap-clip"
          style={{ left: percent(clip.start), width: percent(clip.end - clip.start) }}
        />
      ))}
      <i className="minimap-window" style={{ left: percent(view.from), width: percent(view.span) }} />
    </div>
  );
}
