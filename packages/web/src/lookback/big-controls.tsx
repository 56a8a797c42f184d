import {
  ArrowCounterClockwiseIcon,
  ArrowsInIcon,
  GaugeIcon,
  MonitorIcon,
  PauseIcon,
  PlayIcon,
  SkipBackIcon,
  SkipForwardIcon,
  type Icon,
} from "@phosphor-icons/react";
import { useMessages } from "../platform/language.ts";
import { classNames } from "../ui/class-names.ts";
import { Kbd } from "../ui/kbd.tsx";
import { lookBackMessages } from "./messages.ts";
import { clipOfStep, performShow } from "./show.ts";
import type { ShowAction } from "./show-keys.ts";
import { useShownFilm, useShowState, useTalk } from "./talk-context.ts";

function BigButton(props: {
  icon: Icon;
  words: string;
  keyName: string;
  action: ShowAction;
  look?: "main" | "on" | undefined;
  disabled?: boolean | undefined;
}) {
  const { show } = useTalk();
  const { icon: Glyph, look } = props;
  return (
    <button
      type="button"
      className={classNames("big-button", look !== undefined && `big-button-${look}`)}
      aria-pressed={props.action === "slow" || props.action === "blank" ? look === "on" : undefined}
      disabled={props.disabled}
      onClick={() => performShow(show, props.action)}
    >
      <Glyph aria-hidden="true" weight="fill" />
      <span>{props.words}</span>
      <span aria-hidden="true" className="big-button-key">
        <Kbd>{props.keyName}</Kbd>
      </span>
    </button>
  );
}

/** The row of big controls; they work as the keys and as a presenter clicker. */
export function BigControls() {
  const words = useMessages(lookBackMessages);
  const playing = useShownFilm((film) => film.playing);
  const rate = useShownFilm((film) => film.rate);
  const { step, screen, clips } = useShowState((state) => state);
  const noClip = clipOfStep({ clips }, step) === null;
  const speed = rate === 0.25 ? " ¼" : rate === 0.5 ? " ½" : "";
  return (
    <div className="big-controls">
      <BigButton
        icon={SkipBackIcon}
        words={words.previous}
        keyName="P"
        action="previous"
        disabled={step === 0}
      />
      <BigButton
        icon={ArrowCounterClockwiseIcon}
        words={words.again}
        keyName="R"
        action="again"
        disabled={noClip}
      />
      <BigButton
        icon={playing ? PauseIcon : PlayIcon}
        words={playing ? words.pause : words.goOn}
        keyName={words.space}
        action="toggle-play"
        look="main"
        disabled={noClip}
      />
      <BigButton
        icon={GaugeIcon}
        words={`${words.slow}${speed}`}
        keyName="T"
        action="slow"
        look={speed === "" ? undefined : "on"}
        disabled={noClip}
      />
      <BigButton
        icon={SkipForwardIcon}
        words={words.next}
        keyName="N"
        action="next"
        disabled={step === clips.length + 1}
      />
      <BigButton
        icon={MonitorIcon}
        words={words.blank}
        keyName="B"
        action="blank"
        look={screen === "blank" ? "on" : undefined}
        disabled={noClip}
      />
    </div>
  );
}

/** The way out of the big picture, for a pointer; with D by key. */
export function LeaveBig() {
  const words = useMessages(lookBackMessages);
  const { show } = useTalk();
  return (
    <button
      type="button"
      className="leave-big"
      aria-label={words.smallPicture}
      onClick={() => performShow(show, "big")}
    >
      <ArrowsInIcon aria-hidden="true" />
    </button>
  );
}
