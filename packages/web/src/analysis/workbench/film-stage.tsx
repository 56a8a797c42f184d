import {
  ArrowClockwiseIcon,
  ArrowCounterClockwiseIcon,
  CaretLeftIcon,
  CaretRightIcon,
  ClockCounterClockwiseIcon,
  CornersOutIcon,
  DotsThreeIcon,
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
import { useState } from "react";
import { useMessages } from "../../platform/language.ts";
import { Kbd } from "../../ui/kbd.tsx";
import { SegmentedControl } from "../../ui/segmented-control.tsx";
import { analysisMessages } from "../messages.ts";
import { codingMessages } from "./coding-messages.ts";
import { useDesk, useFilmState } from "./desk-context.ts";
import {
  replay,
  setSpeed,
  shuttle,
  stepFrames,
  stepSeconds,
  togglePlay,
  toggleRepeat,
} from "./play-actions.ts";
import { JogStrip } from "./jog-strip.tsx";
import type { KeyName } from "./key-names.ts";
import { StepButton } from "./step-button.tsx";
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

/** J and L as buttons. */
function Shuttles({ way }: { way: 1 | -1 }) {
  const words = useMessages(analysisMessages);
  const desk = useDesk();
  const keys = useKeyCaps();
  return (
    <ToolButton
      icon={way === -1 ? RewindIcon : FastForwardIcon}
      label={way === -1 ? words.playBack : words.playForward}
      keyName={keys(way === -1 ? "play-back" : "play-forward")}
      onClick={() => shuttle(desk, way)}
    />
  );
}

function RepeatButton() {
  const words = useMessages(analysisMessages);
  const desk = useDesk();
  const isRepeating = useFilmState((film) => film.within?.atEnd === "repeat");
  return (
    <ToolButton
      icon={RepeatIcon}
      label={words.repeat}
      keyName={useKeyCap("repeat")}
      pressed={isRepeating}
      onClick={() => toggleRepeat(desk)}
    />
  );
}

/** Sound, and the whole screen. */
function SoundAndFull(props: { onFull: () => void }) {
  const words = useMessages(analysisMessages);
  const { player } = useDesk();
  const muted = useFilmState((film) => film.muted);
  return (
    <>
      <ToolButton
        icon={muted ? SpeakerSlashIcon : SpeakerHighIcon}
        label={muted ? words.unmute : words.mute}
        onClick={() => player.setMuted(!muted)}
      />
      <ToolButton
        icon={CornersOutIcon}
        label={words.full}
        keyName={useKeyCap("toggle-full")}
        onClick={props.onFull}
      />
    </>
  );
}

/** What a finger needs less often, in a row of its own: everything that a gesture does has a button here. */
function MoreMoves(props: { onFull: () => void }) {
  const words = useMessages(codingMessages);
  const desk = useDesk();
  return (
    <div className="film-more coarse-only">
      <ToolButton
        icon={ArrowCounterClockwiseIcon}
        label={words.secondsBack}
        onClick={() => stepSeconds(desk, -2)}
      />
      <ToolButton icon={ArrowClockwiseIcon} label={words.secondsOn} onClick={() => stepSeconds(desk, 2)} />
      <ToolButton icon={ClockCounterClockwiseIcon} label={words.replay} onClick={() => replay(desk)} />
      <Shuttles way={-1} />
      <Shuttles way={1} />
      <RepeatButton />
      <SoundAndFull onFull={props.onFull} />
    </div>
  );
}

/** The row of controls under the film. */
export function FilmControls(props: { onFull: () => void }) {
  const words = useMessages(analysisMessages);
  const coding = useMessages(codingMessages);
  const desk = useDesk();
  const [more, setMore] = useState(false);
  const rate = useFilmState((film) => Math.abs(film.rate));
  return (
    <div className="film-controls">
      <TimeShown />
      <div className="film-moves">
        <StepButton
          icon={CaretLeftIcon}
          label={words.frameBack}
          keyName="←"
          onStep={() => stepFrames(desk, -1)}
        />
        <span className="fine-only">
          <Shuttles way={-1} />
        </span>
        <PlayButton />
        <JogStrip />
        <span className="fine-only">
          <Shuttles way={1} />
        </span>
        <StepButton
          icon={CaretRightIcon}
          label={words.frameOn}
          keyName="→"
          onStep={() => stepFrames(desk, 1)}
        />
      </div>
      <div className="film-ways">
        <span className="fine-only">
          <RepeatButton />
        </span>
        <SegmentedControl
          id="speed"
          label={words.speed}
          value={String(rate)}
          options={speeds}
          onChange={(speed) => setSpeed(desk.player, Number(speed))}
        />
        <span className="fine-only">
          <SoundAndFull onFull={props.onFull} />
        </span>
        <span className="coarse-only">
          <ToolButton
            icon={DotsThreeIcon}
            label={coding.more}
            pressed={more}
            onClick={() => setMore(!more)}
          />
        </span>
      </div>
      {more && <MoreMoves onFull={props.onFull} />}
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
      data-does={props.does}
      onClick={props.onClick}
    >
      {cap !== undefined && <Kbd>{cap}</Kbd>}
      {props.words}
    </button>
  );
}
