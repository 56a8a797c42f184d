import { PauseIcon, HeartIcon, ChatCircleIcon, CameraIcon } from "@phosphor-icons/react";
import { toMicros } from "@samenkijken/annotation/time/micros";
import { clockOf } from "@samenkijken/annotation/time/timecode";
import { useMessages } from "../platform/language.ts";
import { lookBackMessages } from "./messages.ts";
import { parentsMessages } from "./parents-messages.ts";
import { ProgressPlate, QuestionPlate } from "./screen/plates.tsx";
import { clipOfStep, showMoment } from "./show.ts";
import { spread } from "./spread-marks.ts";
import { nameIn, useShownFilm, useShowState, useTalk } from "./talk-context.ts";

/** How far the film is inside the clip, in seconds from its begin. */
function usePlace() {
  const { show } = useTalk();
  const step = useShowState((state) => state.step);
  useShownFilm((film) => film.frame);
  const clips = useShowState((state) => state.clips);
  const clip = clipOfStep({ clips }, step);
  if (clip === null) return null;
  const length = Math.max(1, clip.end - clip.start);
  const inside = Math.min(length, Math.max(0, show.player.now() - clip.start));
  return { clip, step, length, inside, share: inside / length };
}

/** Minutes and seconds, as short as they can be said. */
export function shortClock(micros: number): string {
  return clockOf(toMicros(micros)).replace(/^0(?=\d)/, "");
}

/** The plates over the film, as the parents see them; in the overview also what only the laptop tells, at the top. */
export function Plates({ sound }: { sound: "yes" | "no" }) {
  const words = useMessages(lookBackMessages);
  const { kind } = useTalk().lookBack;
  const place = usePlace();
  const playing = useShownFilm((film) => film.playing);
  const { question, plate, view, clips } = useShowState((state) => state);
  if (place === null) return null;
  const text = place.clip.question === "" ? words.noQuestion : place.clip.question;
  return (
    <>
      {view === "overview" && plate === "bottom" && (
        <span className="plate plate-label">
          {kind === "family" ? words.parentsSee : words.atSchool.screen}
        </span>
      )}
      {view === "overview" && !playing && (
        <span className="plate plate-pause">
          <PauseIcon weight="fill" aria-hidden="true" />
          {words.pausedAt(shortClock(place.inside))}
        </span>
      )}
      {question === "shown" && <QuestionPlate text={text} place={plate} />}
      {view === "big" && (
        <ProgressPlate
          nth={place.step}
          total={clips.length}
          playing={playing}
          share={place.share}
          sound={sound}
        />
      )}
    </>
  );
}

/** What was said and kept in this clip, at its own moment; a press goes there. */
function Marks({ clip, length }: { clip: NonNullable<ReturnType<typeof usePlace>>["clip"]; length: number }) {
  const words = useMessages(parentsMessages);
  const { show, lookBack } = useTalk();
  const marks = [
    ...lookBack.said.flatMap(({ id, clipId, at, personId, words: text }) =>
      clipId === clip.id && at !== null
        ? [{ id, at, icon: ChatCircleIcon, label: words.saidAt(nameIn(lookBack, personId), text) }]
        : [],
    ),
    ...lookBack.kept.flatMap(({ id, clipId, at, personId }) =>
      clipId === clip.id
        ? [
            {
              id,
              at,
              icon: personId === null ? CameraIcon : HeartIcon,
              label: personId === null ? words.photoAt : words.heartOf(nameIn(lookBack, personId)),
            },
          ]
        : [],
    ),
  ].toSorted((one, other) => one.at - other.at);
  if (marks.length === 0) return null;
  const places = spread(marks.map(({ at }) => Math.max(0, (at - clip.start) / length)));
  return (
    <ul className="clip-marks" aria-label={words.marks}>
      {marks.map(({ id, at, icon: Glyph, label }, nth) => (
        <li key={id} style={{ left: `${String((places[nth] ?? 0) * 100)}%` }}>
          <button
            type="button"
            aria-label={`${label}, ${shortClock(Math.max(0, at - clip.start))}`}
            title={label}
            onClick={() => showMoment(show, { clipId: clip.id, at })}
          >
            <Glyph weight="fill" aria-hidden="true" />
          </button>
        </li>
      ))}
    </ul>
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
    <div className="clip-line">
      <Marks clip={place.clip} length={place.length} />
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
    </div>
  );
}
