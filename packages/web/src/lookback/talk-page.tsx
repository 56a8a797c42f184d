import { ArrowsOutIcon, CornersOutIcon, NoteIcon } from "@phosphor-icons/react";
import type { LookBack } from "@samenkijken/contract/lookback";
import type { FilmGrant } from "@samenkijken/contract/recordings";
import { useEffect, useLayoutEffect, useRef, useState } from "react";
import { LockedFilm } from "../analysis/film/locked-film.tsx";
import type { GrantState } from "../analysis/film/use-film-grant.ts";
import { belongsToFocus, watchPointer } from "../analysis/workbench/key-owner.ts";
import { useLanguage, useMessages } from "../platform/language.ts";
import { now } from "../platform/now.ts";
import { listInWords } from "../platform/plural.ts";
import { classNames } from "../ui/class-names.ts";
import { talkMark } from "../trajectories/school/film-mark.ts";
import { DarkShell } from "../ui/dark-shell.tsx";
import { IconButton } from "../ui/icon-button.tsx";
import { Agreement } from "./agreement.tsx";
import { BigControls, LeaveBig } from "./big-controls.tsx";
import { ClipProgress, Plates } from "./clip-place.tsx";
import { FilmScreen } from "./film-screen.tsx";
import { lookBackMessages } from "./messages.ts";
import { NotesSide } from "./notes-side.tsx";
import { clipOfStep, performShow, type Show } from "./show.ts";
import { cropNow } from "./screen/scene.ts";
import { ScreenChip } from "./screen/screen-chip.tsx";
import { isClicker, isHarmfulClick, showActionOf } from "./show-keys.ts";
import { StepStrip } from "./step-strip.tsx";
import { parentsOf, useShownFilm, useShowState, useTalk } from "./talk-context.ts";
import { TalkSaved } from "./talk-saved.tsx";
import { TogetherButton, TogetherPart, useTogether } from "./together/together-view.tsx";
import "./parents-picture.css";
import "./talk-controls.css";
import "./notes-side.css";
import "./look-back.css";

/** A talk that began longer ago, in seconds, is one that was left open: its clock says nothing. */
const longest = 3 * 60 * 60;

/** How long a talk is meant to be, in seconds. */
const planned = 45 * 60;

/** The time since the talk began; it never alarms. */
function TalkClock({ startedAt }: { startedAt: LookBack["startedAt"] }) {
  const words = useMessages(lookBackMessages);
  const [at, setAt] = useState(now);
  useEffect(() => {
    const timer = setInterval(() => setAt(now()), 1000);
    return () => clearInterval(timer);
  }, []);
  const seconds = Math.max(0, Math.floor((at.getTime() - Date.parse(startedAt)) / 1000));
  if (seconds > longest) return null;
  // After its time the clock no longer counts: it only says that the time has passed.
  if (seconds >= planned) return <p className="talk-clock text-2">{words.timePassed}</p>;
  const clock = `${String(Math.floor(seconds / 60))}:${String(seconds % 60).padStart(2, "0")}`;
  return (
    <p className="talk-clock" aria-label={words.clock} role="timer" aria-live="off">
      <span className="mono">{clock}</span>
      <span className="text-small text-2">{words.ofMinutes}</span>
    </p>
  );
}

function useShowKeys(show: Show): void {
  // A key works from the moment that its button is on screen: an effect after painting would be late on a slow machine.
  useLayoutEffect(() => {
    const down = (event: KeyboardEvent): void => {
      if (isHarmfulClick(event)) event.preventDefault();
      if (event.isComposing || (belongsToFocus(event) && !isClickerWhileTyping(event))) return;
      const action = showActionOf(event);
      if (action === null) return;
      event.preventDefault();
      performShow(show, action);
    };
    const forget = watchPointer();
    window.addEventListener("keydown", down);
    return () => {
      forget();
      window.removeEventListener("keydown", down);
    };
  }, [show]);
}

/** A clicker works while a line of words is being typed; in an open dialog and in a longer text its keys are the text's. */
function isClickerWhileTyping(event: KeyboardEvent): boolean {
  const isLine = event.target instanceof HTMLInputElement && event.target.type === "text";
  return isLine && isClicker(event) && document.querySelector("dialog[open]") === null;
}

/** The film as the parents see it. The video stays the same element in every view, so that nothing starts anew. */
function ParentsPicture(props: {
  grantState: GrantState;
  grant: FilmGrant;
  onTrouble: () => void;
  onReopen: () => void;
}) {
  const words = useMessages(lookBackMessages);
  const { show, lookBack, pair } = useTalk();
  const { step, screen, view, still, clips } = useShowState((state) => state);
  const crop = useShownFilm(() => cropNow(show, { still }));
  const isFilm = clipOfStep({ clips }, step) !== null;
  const isLocked = props.grantState.type === "locked";
  return (
    <div className={classNames("parents-picture", !isFilm && "parents-picture-away")} data-theme="zaal">
      {props.grantState.type === "locked" ? (
        <LockedFilm
          locked={props.grantState}
          consentHref={`/families/${lookBack.familyId}/consent`}
          onReopen={props.onReopen}
        />
      ) : (
        <FilmScreen
          grant={props.grant}
          pair={pair}
          label={words.picture}
          crop={crop}
          onTrouble={props.onTrouble}
          onClick={() => performShow(show, "toggle-play")}
        />
      )}
      {!isLocked && screen === "picture" && <Plates sound={props.grant.hasSound ? "yes" : "no"} />}
      {screen === "blank" && (
        <p className="blank-screen">{<span className="visually-hidden">{words.blankNow}</span>}</p>
      )}
      {view === "big" && <LeaveBig />}
    </div>
  );
}

/** The talk: left what the parents see, right what only the laptop shows. */
export function TalkPage(props: {
  grantState: GrantState;
  grant: FilmGrant;
  onTrouble: () => void;
  onReopen: () => void;
}) {
  const words = useMessages(lookBackMessages);
  const language = useLanguage();
  const { show, lookBack, trajectory, link } = useTalk();
  const { step, notes, view, clips } = useShowState((state) => state);
  const frame = useRef<HTMLDivElement>(null);
  useShowKeys(show);
  const together = useTogether(show);
  const isBig = view === "big" && clipOfStep({ clips }, step) !== null;
  const isLast = step === clips.length + 1;
  const full = (): void => {
    void (document.fullscreenElement === null
      ? frame.current?.requestFullscreen()
      : document.exitFullscreen());
  };
  const names = parentsOf(lookBack).map(({ name }) => name);
  const children = trajectory.people.filter(({ kind, inFocus }) => kind === "child" && inFocus);
  const childNames = listInWords(
    language,
    children.map(({ name }) => name),
  );
  return (
    <div ref={frame} className={classNames("talk-frame", isBig && "talk-big")}>
      <DarkShell
        title={words.talkTitle[lookBack.kind](talkMark(lookBack, language), childNames)}
        subtitle={words.with(names.join(", "))}
        back={{ href: `/families/${lookBack.familyId}`, label: words.back }}
        skipLabel={words.skip}
        middle={<TalkClock startedAt={lookBack.startedAt} />}
        end={
          <>
            <TalkSaved />
            <ScreenChip link={link} address={`/look-backs/${lookBack.id}/screen`} />
            <TogetherButton together={together} grantState={props.grantState} />
            {notes === "hidden" && (
              <IconButton
                icon={NoteIcon}
                label={words.showNotes}
                keyHint="H"
                onClick={() => performShow(show, "notes")}
              />
            )}
            <IconButton
              icon={ArrowsOutIcon}
              label={words.bigPicture}
              keyHint="F"
              disabled={clipOfStep({ clips }, step) === null}
              onClick={() => performShow(show, "big")}
            />
            <IconButton icon={CornersOutIcon} label={words.full} onClick={full} />
          </>
        }
      >
        <div className={classNames("talk", notes === "hidden" && "talk-alone")}>
          <div className="talk-left">
            <ParentsPicture {...props} />
            <TogetherPart together={together} grantState={props.grantState} />
            {step === 0 && <p className="week-card">{words.weekTitle}</p>}
            <Agreement isShown={isLast} />
            <ClipProgress />
            {!isLast && <BigControls />}
            <StepStrip grant={props.grant} />
          </div>
          {notes === "shown" && <NotesSide />}
        </div>
      </DarkShell>
    </div>
  );
}
