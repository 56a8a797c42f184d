import { LockSimpleIcon, TrashIcon, VideoCameraIcon } from "@phosphor-icons/react";
import type { Recording } from "@samenkijken/contract/recordings";
import type { Trajectory } from "@samenkijken/contract/trajectories";
import { dutchDayOf } from "@samenkijken/domain/time/iso-date";
import { familyNames } from "../families/family-names.ts";
import { dayInWords } from "../platform/dates.ts";
import { useDiscreet } from "../platform/discreet.tsx";
import { useLanguage, useMessages } from "../platform/language.ts";
import { Loaded } from "../platform/loaded.tsx";
import { momentInSentence } from "../trajectories/moment-words.ts";
import { filmMark } from "../trajectories/school/film-mark.ts";
import { ButtonLink } from "../ui/button-link.tsx";
import { Card } from "../ui/card.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { ChildStateNotes } from "./child-state/child-state-notes.tsx";
import { EraseButton } from "./erase-dialog.tsx";
import "./film-list.css";
import { lengthParts, percentOf } from "./film-sizes.ts";
import { recordingMessages } from "./messages.ts";
import { RefusedActions } from "./refused-actions.tsx";
import { useSendingFilms } from "./sending/upload-queue-context.ts";
import { isUnderway } from "./underway/underway-kind.ts";
import { useRecordings } from "./use-recordings.ts";

type Moments = Trajectory["programme"]["moments"];

function useFilmName(recording: Recording, moments: Moments): string {
  const words = useMessages(recordingMessages);
  const language = useLanguage();
  const moment = momentInSentence(moments, recording.moment, language);
  // A refused film gives its number to the one that comes in its place.
  return recording.number < 1 ? words.replaced : words.film(filmMark(recording, language), moment);
}

/** The place of a film that may not be seen now: why. */
function Locked({ recording }: { recording: Recording }) {
  const words = useMessages(recordingMessages);
  // At school it can be that the weeks after the talk together are over, and nobody's consent is missing.
  const missing = recording.lane === "school" ? words.lockedAtSchool : words.lockedMissing;
  return (
    <span className="film-locked">
      <LockSimpleIcon weight="fill" aria-hidden="true" />
      {recording.consent === "withdrawn" ? words.lockedWithdrawn : missing}
    </span>
  );
}

function State({ recording }: { recording: Recording }) {
  const { states, ...words } = useMessages(recordingMessages);
  const language = useLanguage();
  if (recording.state === "erased") {
    const day = recording.erasedAt === null ? "" : dutchDayOf(recording.erasedAt);
    return states.erased(dayInWords(day, language, "short"));
  }
  if (recording.consent !== "complete") return <Locked recording={recording} />;
  if (recording.state === "uploading")
    return states.uploading(percentOf(recording.receivedBytes / Math.max(1, recording.sizeBytes)));
  if (recording.state === "preparing")
    return (
      <>
        {states.preparing(percentOf(recording.progress))}
        {recording.playable && <small className="film-note">{words.underway.playable}</small>}
      </>
    );
  return states[recording.state];
}

function MainAction({ recording, film }: { recording: Recording; film: string }) {
  const words = useMessages(recordingMessages);
  const isSentHere = useSendingFilms().some(({ id }) => id === recording.id);
  const link = (label: string, href: string) => (
    <ButtonLink href={href} variant="tertiary" size="small" ariaLabel={words.forFilm(label, film)}>
      {label}
    </ButtonLink>
  );
  if (recording.consent !== "complete")
    return link(
      words.seeConsent,
      recording.lane === "school"
        ? `/trajectories/${recording.trajectoryId}/school`
        : `/families/${recording.familyId}/consent`,
    );
  if (recording.playable)
    return recording.can.open ? link(words.analyse, `/recordings/${recording.id}/analysis`) : null;
  if (recording.state === "refused") return <RefusedActions recording={recording} film={film} />;
  if (!recording.can.upload) return null;
  const label = recording.state === "uploading" && !isSentHere ? words.goOn : words.look;
  return link(label, uploadPath(recording));
}

/** The page on which films of this lane come in. */
function uploadPath({ trajectoryId, lane }: Recording): string {
  const lanePath = lane === "school" ? "/school" : "";
  return `/trajectories/${trajectoryId}${lanePath}/upload`;
}

/** What there is to do with a film; nothing with one that is gone. */
function Actions({ recording, film }: { recording: Recording; film: string }) {
  if (recording.state === "erased") return null;
  return (
    <div className="film-actions">
      <MainAction recording={recording} film={film} />
      <EraseButton recording={recording} film={film} />
    </div>
  );
}

function FrameIcon({ recording: { state, consent } }: { recording: Recording }) {
  if (state === "erased") return <TrashIcon />;
  return consent === "complete" ? <VideoCameraIcon /> : <LockSimpleIcon />;
}

function FilmRow({ recording, trajectory }: { recording: Recording; trajectory: Trajectory }) {
  const words = useMessages(recordingMessages);
  const language = useLanguage();
  const { moments } = trajectory.programme;
  const film = useFilmName(recording, moments);
  const day = words.filmedOn(dayInWords(recording.filmedOn, language, "short"));
  const length = recording.durationMicros === null ? null : lengthParts(recording.durationMicros);
  return (
    <li className="film-row">
      <span className="film-row-picture" aria-hidden="true">
        <FrameIcon recording={recording} />
      </span>
      <div className="film-about">
        <p className="text-strong">{film}</p>
        <p className="text-small text-2">
          {length === null ? day : [day, words.length(length.minutes, length.seconds)].join(", ")}
        </p>
        <ChildStateNotes trajectory={trajectory} recording={recording} />
      </div>
      <div className="film-state">
        <State recording={recording} />
        {recording.state !== "erased" &&
          recording.filmProblems.map((problem) => (
            <small key={problem.code} className="film-note">
              {problem[language]}
            </small>
          ))}
      </div>
      <Actions recording={recording} film={film} />
    </li>
  );
}

function Films(props: { trajectory: Trajectory; recordings: readonly Recording[] }) {
  return (
    <Card bare>
      <ul>
        {props.recordings
          .toSorted((one, other) => one.lane.localeCompare(other.lane) || other.number - one.number)
          .map((recording) => (
            <FilmRow key={recording.id} recording={recording} trajectory={props.trajectory} />
          ))}
      </ul>
    </Card>
  );
}

function FamilyFilms(props: { trajectory: Trajectory; recordings: readonly Recording[] }) {
  const words = useMessages(recordingMessages);
  const language = useLanguage();
  const { shownName } = useDiscreet();
  const names = familyNames(props.trajectory, language, shownName);
  return (
    // No region: two families can have children of one name, and regions must tell one another apart.
    <div className="stack">
      <h2>{words.ofFamily(names)}</h2>
      <Films trajectory={props.trajectory} recordings={props.recordings} />
    </div>
  );
}

/** The films of some trajectories, with their state; asked again every 3 s while one is on its way. */
export function FilmList(props: { trajectories: readonly Trajectory[]; heading: "family" | "none" }) {
  const words = useMessages(recordingMessages);
  const query = useRecordings();
  const isForOne = props.heading === "none";
  const isOver = isForOne && props.trajectories.every(({ closedOn }) => closedOn !== null);
  const emptyText = isOver ? words.emptyClosed : isForOne ? words.emptyFamily : words.empty;
  return (
    <Loaded query={query}>
      {(all) => {
        const groups = props.trajectories
          .map((trajectory) => ({
            trajectory,
            // What is under way stands above the list of all families already.
            films: all.filter(
              (film) => film.trajectoryId === trajectory.id && (isForOne || !isUnderway(film)),
            ),
          }))
          .filter(({ films }) => films.length > 0);
        if (groups.length === 0) return <EmptyState icon={VideoCameraIcon} text={emptyText} />;
        return groups.map(({ trajectory, films }) =>
          isForOne ? (
            <Films key={trajectory.id} trajectory={trajectory} recordings={films} />
          ) : (
            <FamilyFilms key={trajectory.id} trajectory={trajectory} recordings={films} />
          ),
        );
      }}
    </Loaded>
  );
}
