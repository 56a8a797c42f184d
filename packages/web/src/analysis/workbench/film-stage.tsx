import {
  CaretLeftIcon,
  CaretRightIcon,
  CornersOutIcon,
  FastForwardIcon,
  PauseIcon,
  PlayIcon,
  RepeatIcon,
  RewindIcon,
  SpeakerHighIcon,
  SpeakerSlashIcon,
} from "@phosphor-icons/react";
import { startOf } from "@samenkijken/annotation/time/frame-table";
import { clockOf, timecodeOf } from "@samenkijken/annotation/time/timecode";
import { useMessages } from "../../platform/language.ts";
import { Kbd } from "../../ui/kbd.tsx";
import { SegmentedControl } from "../../ui/segmented-control.tsx";
import { analysisMessages } from "../messages.ts";
import { useDesk, useFilmState } from "./desk-context.ts";
import { setSpeed, shuttle, stepFrames, togglePlay, toggleRepeat } from "./play-actions.ts";
import type { KeyName } from "./key-names.ts";
import { ToolButton } from "./tool-button.tsx";
import { useKeyCap, useKeyCaps } from "./use-preferences.ts";

const speeds = [
  { value: "0.25", label: "¼" },
  { value: "0.5", label: "½" },
  { value: "1", label: "1" },
  { value: "1.5", label: "1½" },
  { value: "2", label: "2" },
] as const;

/** The time on screen as minutes, seconds and frame, beside the length of the film. */
function TimeShown() {
  const { player } = useDesk();
  const shown = useFilmState((film) => film.frame);
  const [clock = "", frame = ""] = timecodeOf(player.table, startOf(player.table, shown)).split(",");
  return (
    <p className="time-shown mono">
      <span className="desk-time" data-testid="timecode">
        {clock}
        <small>{`,${frame}`}</small>
      </span>
      <span className="text-small text-3">{clockOf(player.table.end)}</span>
    </p>
  );
}

function PlayButton() {
  const words = useMessages(analysisMessages);
  const desk = useDesk();
  const playing = useFilmState((film) => film.playing);
  const Glyph = playing ? PauseIcon : PlayIcon;
  return (
    <button
      type="button"
      className="play-button"
      aria-label={playing ? words.pause : words.play}
      aria-keyshortcuts="Space"
      onClick={() => togglePlay(desk)}
    >
      <Glyph weight="fill" aria-hidden="true" />
    </button>
  );
}

/** The row of controls under the film. */
export function FilmControls(props: { onFull: () => void }) {
  const words = useMessages(analysisMessages);
  const desk = useDesk();
  const rate = useFilmState((film) => Math.abs(film.rate));
  const muted = useFilmState((film) => film.muted);
  const isRepeating = useFilmState((film) => film.within?.atEnd === "repeat");
  const keys = useKeyCaps();
  return (
    <div className="film-controls">
      <TimeShown />
      <div className="film-moves">
        <ToolButton
          icon={CaretLeftIcon}
          label={words.frameBack}
          keyName="←"
          onClick={() => stepFrames(desk, -1)}
        />
        <ToolButton
          icon={RewindIcon}
          label={words.playBack}
          keyName={keys("play-back")}
          onClick={() => shuttle(desk, -1)}
        />
        <PlayButton />
        <ToolButton
          icon={FastForwardIcon}
          label={words.playForward}
          keyName={keys("play-forward")}
          onClick={() => shuttle(desk, 1)}
        />
        <ToolButton
          icon={CaretRightIcon}
          label={words.frameOn}
          keyName="→"
          onClick={() => stepFrames(desk, 1)}
        />
      </div>
      <div className="film-ways">
        <ToolButton
          icon={RepeatIcon}
          label={words.repeat}
          keyName={keys("repeat")}
          pressed={isRepeating}
          onClick={() => toggleRepeat(desk)}
        />
        <SegmentedControl
          id="speed"
          label={words.speed}
          value={String(rate)}
          options={speeds}
          onChange={(speed) => setSpeed(desk.player, Number(speed))}
        />
        <ToolButton
          icon={muted ? SpeakerSlashIcon : SpeakerHighIcon}
          label={muted ? words.unmute : words.mute}
          onClick={() => desk.player.setMuted(!muted)}
        />
        <ToolButton
          icon={CornersOutIcon}
          label={words.full}
          keyName={keys("toggle-full")}
          onClick={props.onFull}
        />
      </div>
    </div>
  );
}

/** A key with what it does, as on the tool bar of the timeline. */
export function KeyTool(props: {
  does: KeyName;
  words: string;
  tone?: "moment" | undefined;
  onClick: () => void;
}) {
  const cap = useKeyCap(props.does);
  return (
    <button
      type="button"
      className={props.tone === "moment" ? "key-tool key-tool-moment" : "key-tool"}
      aria-keyshortcuts={cap}
      onClick={props.onClick}
    >
      {cap !== undefined && <Kbd>{cap}</Kbd>}
      {props.words}
    </button>
  );
}
