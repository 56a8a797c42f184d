import {
  ArrowCounterClockwiseIcon,
  ArrowsInIcon,
  ChatCircleDotsIcon,
  CheckIcon,
  FlagBannerIcon,
  GaugeIcon,
  MonitorIcon,
  PauseIcon,
  PlayIcon,
  SkipBackIcon,
  SkipForwardIcon,
  type Icon,
} from "@phosphor-icons/react";
import { toMicros } from "@samenkijken/annotation/time/micros";
import { clockOf } from "@samenkijken/annotation/time/timecode";
import type { FilmGrant } from "@samenkijken/contract/recordings";
import type { ReactNode } from "react";
import { FilmPicture } from "../analysis/workbench/film-picture.tsx";
import { useMessages } from "../platform/language.ts";
import { classNames } from "../ui/class-names.ts";
import { Kbd } from "../ui/kbd.tsx";
import { lookBackMessages } from "./messages.ts";
import { clipOfStep, goToStep, performShow } from "./show.ts";
import type { ShowAction } from "./show-keys.ts";
import { useShownFilm, useShowState, useTalk } from "./talk-context.ts";

/** How far the film is inside the clip, in seconds from its begin. */
function usePlace() {
  const { show } = useTalk();
  const step = useShowState((state) => state.step);
  useShownFilm((film) => film.frame);
  const clip = clipOfStep(show, step);
  if (clip === null) return null;
  const length = Math.max(1, clip.end - clip.start);
  const inside = Math.min(length, Math.max(0, show.player.now() - clip.start));
  return { clip, step, length, inside, share: inside / length };
}

function shortClock(micros: number): string {
  return clockOf(toMicros(micros)).replace(/^0(?=\d)/, "");
}

/** The plates over the film: the question below, at the side never over a face; above what only the laptop tells. */
export function Plates() {
  const words = useMessages(lookBackMessages);
  const place = usePlace();
  const { show } = useTalk();
  const playing = useShownFilm((film) => film.playing);
  const { question, view } = useShowState((state) => state);
  if (place === null) return null;
  const text = place.clip.question === "" ? words.noQuestion : place.clip.question;
  return (
    <>
      {view === "overview" && <span className="plate plate-label">{words.parentsSee}</span>}
      {view === "overview" && !playing && (
        <span className="plate plate-pause">
          <PauseIcon weight="fill" aria-hidden="true" />
          {words.pausedAt(shortClock(place.inside))}
        </span>
      )}
      {question === "shown" && <p className="plate plate-question">{text}</p>}
      {view === "big" && (
        <div className="plate plate-progress">
          <span className="plate-playing">
            {playing ? (
              <PlayIcon weight="fill" aria-hidden="true" />
            ) : (
              <PauseIcon weight="fill" aria-hidden="true" />
            )}
          </span>
          <ol aria-label={words.clipOf(place.step, show.clips.length)}>
            {show.clips.map((clip, nth) => (
              <li key={clip.id} className={nth + 1 < place.step ? "plate-done" : undefined}>
                {nth + 1 === place.step && <i style={{ width: `${String(place.share * 100)}%` }} />}
              </li>
            ))}
          </ol>
        </div>
      )}
    </>
  );
}

/** The place inside the clip, as a slider: arrows step frames, as everywhere. */
export function ClipProgress() {
  const words = useMessages(lookBackMessages);
  const { show } = useTalk();
  const place = usePlace();
  if (place === null) return null;
  const seek = (element: HTMLElement, clientX: number): void => {
    const { left, width } = element.getBoundingClientRect();
    const share = Math.min(1, Math.max(0, (clientX - left) / Math.max(1, width)));
    show.player.showMoment(place.clip.start + share * place.length);
  };
  return (
    <div
      className="clip-progress"
      // eslint-disable-next-line jsx-a11y/prefer-tag-over-role -- a native slider would swallow the arrow keys, which step frames everywhere
      role="slider"
      tabIndex={0}
      aria-label={words.placeInClip(place.step)}
      aria-valuemin={0}
      aria-valuemax={Math.round(place.length / 1e6)}
      aria-valuenow={Math.round(place.inside / 1e6)}
      aria-valuetext={words.secondsOf(Math.round(place.inside / 1e6), Math.round(place.length / 1e6))}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        seek(event.currentTarget, event.clientX);
      }}
      onPointerMove={(event) => {
        if (event.buttons === 1) seek(event.currentTarget, event.clientX);
      }}
    >
      <i style={{ width: `${String(place.share * 100)}%` }} />
      <b style={{ left: `${String(place.share * 100)}%` }} />
    </div>
  );
}

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
  const { show } = useTalk();
  const playing = useShownFilm((film) => film.playing);
  const rate = useShownFilm((film) => film.rate);
  const { step, screen } = useShowState((state) => state);
  const noClip = clipOfStep(show, step) === null;
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
        disabled={step === show.clips.length + 1}
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

function StripStep(props: { nth: number; title: string; sub: string; picture: ReactNode }) {
  const words = useMessages(lookBackMessages);
  const { show } = useTalk();
  const step = useShowState((state) => state.step);
  const isNow = step === props.nth;
  return (
    <li aria-current={isNow ? "step" : undefined}>
      <button
        type="button"
        className={isNow ? "strip-step strip-now" : "strip-step"}
        onClick={() => goToStep(show, props.nth)}
      >
        <span className="strip-picture">{props.picture}</span>
        <span className="strip-title text-clip">
          {props.nth < step && <CheckIcon weight="bold" aria-label={words.done} />}
          {props.title}
        </span>
        <span className="text-small text-2 text-clip">
          {isNow ? `${props.sub}, ${words.now}` : props.sub}
        </span>
      </button>
    </li>
  );
}

/** The order of the talk: the week, the clips, the agreement. */
export function StepStrip({ grant }: { grant: FilmGrant }) {
  const words = useMessages(lookBackMessages);
  const { show } = useTalk();
  const { clockOffsetMicros, filmUrl, watermark } = grant;
  return (
    <ol className="strip" aria-label={words.order}>
      <StripStep
        nth={0}
        title={words.weekTitle}
        sub={words.weekSub}
        picture={<ChatCircleDotsIcon aria-hidden="true" />}
      />
      {show.clips.map((clip, nth) => (
        <StripStep
          key={clip.id}
          nth={nth + 1}
          title={clip.title === "" ? words.clipTitle(nth + 1) : clip.title}
          sub={shortClock(clip.end - clip.start)}
          picture={
            <FilmPicture
              player={show.player}
              at={clip.start}
              clockOffsetMicros={clockOffsetMicros}
              filmUrl={filmUrl}
              watermark={watermark}
              className="strip-film"
            />
          }
        />
      ))}
      <StripStep
        nth={show.clips.length + 1}
        title={words.agreeTitle}
        sub={words.agreeSub}
        picture={<FlagBannerIcon aria-hidden="true" />}
      />
    </ol>
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
