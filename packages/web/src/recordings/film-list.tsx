import { LockSimpleIcon, VideoCameraIcon } from "@phosphor-icons/react";
import type { Recording } from "@samenkijken/contract/recordings";
import type { Trajectory } from "@samenkijken/contract/trajectories";
import { useQuery } from "@tanstack/react-query";
import { familyNames } from "../families/family-names.ts";
import { dayInWords } from "../platform/dates.ts";
import { useDiscreet } from "../platform/discreet.tsx";
import { useLanguage, useMessages } from "../platform/language.ts";
import { Loaded } from "../platform/loaded.tsx";
import { ProblemNotice } from "../platform/problem-notice.tsx";
import { queryOf, useCommand } from "../platform/queries.ts";
import { momentInSentence } from "../trajectories/moment-words.ts";
import { ButtonLink } from "../ui/button-link.tsx";
import { Button } from "../ui/button.tsx";
import { Card } from "../ui/card.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import "./film-list.css";
import { lengthParts, percentOf } from "./film-sizes.ts";
import { recordingMessages } from "./messages.ts";

function useFilmName(recording: Recording): string {
  const words = useMessages(recordingMessages);
  return words.film(recording.number, momentInSentence(recording.moment, useLanguage()));
}

/** The place of a film that may not be seen now: why. */
function Locked({ recording }: { recording: Recording }) {
  const words = useMessages(recordingMessages);
  return (
    <span className="film-locked">
      <LockSimpleIcon weight="fill" aria-hidden="true" />
      {recording.consent === "withdrawn" ? words.lockedWithdrawn : words.lockedMissing}
    </span>
  );
}

function State({ recording }: { recording: Recording }) {
  const words = useMessages(recordingMessages);
  const language = useLanguage();
  if (recording.consent !== "complete") return <Locked recording={recording} />;
  switch (recording.state) {
    case "uploading":
      return words.states.uploading(percentOf(recording.receivedBytes / Math.max(1, recording.sizeBytes)));
    case "preparing":
      return words.states.preparing(percentOf(recording.progress));
    case "refused":
      return [words.states.refused, ...recording.filmProblems.map((problem) => problem[language])].join(". ");
    case "ready":
    default:
      return words.states.ready;
  }
}

function Action({ recording }: { recording: Recording }) {
  const words = useMessages(recordingMessages);
  const film = useFilmName(recording);
  const prepare = useCommand("prepareAgain");
  const link = (label: string, href: string) => (
    <ButtonLink href={href} variant="tertiary" size="small" ariaLabel={words.forFilm(label, film)}>
      {label}
    </ButtonLink>
  );
  if (recording.consent !== "complete")
    return link(words.seeConsent, `/families/${recording.familyId}/consent`);
  if (recording.state === "ready")
    return recording.can.open ? link(words.analyse, `/recordings/${recording.id}/analysis`) : null;
  if (!recording.can.upload) return null;
  if (recording.state === "refused")
    return (
      <>
        <Button
          size="small"
          ariaLabel={words.forFilm(words.again, film)}
          disabled={prepare.isPending}
          onClick={() => prepare.mutate({ params: { recordingId: recording.id }, body: {} })}
        >
          {words.again}
        </Button>
        <ProblemNotice error={prepare.error} />
      </>
    );
  const label = recording.state === "uploading" ? words.goOn : words.look;
  return link(label, `/trajectories/${recording.trajectoryId}/upload`);
}

function FilmRow({ recording }: { recording: Recording }) {
  const words = useMessages(recordingMessages);
  const language = useLanguage();
  const film = useFilmName(recording);
  const day = words.filmedOn(dayInWords(recording.filmedOn, language, "short"));
  const length = recording.durationMicros === null ? null : lengthParts(recording.durationMicros);
  return (
    <li className="film-row">
      <span className="film-frame" aria-hidden="true">
        {recording.consent === "complete" ? <VideoCameraIcon /> : <LockSimpleIcon />}
      </span>
      <div>
        <p className="text-strong">{film}</p>
        <p className="text-small text-2">
          {length === null ? day : [day, words.length(length.minutes, length.seconds)].join(", ")}
        </p>
      </div>
      <div className="film-state">
        <State recording={recording} />
      </div>
      <Action recording={recording} />
    </li>
  );
}

function Films(props: { recordings: readonly Recording[] }) {
  return (
    <Card bare>
      <ul>
        {props.recordings
          .toSorted((one, other) => other.number - one.number)
          .map((recording) => (
            <FilmRow key={recording.id} recording={recording} />
          ))}
      </ul>
    </Card>
  );
}

function FamilyFilms(props: { trajectory: Trajectory; recordings: readonly Recording[] }) {
  const words = useMessages(recordingMessages);
  const language = useLanguage();
  const { shownName } = useDiscreet();
  const id = `films-${props.trajectory.id}`;
  return (
    <section className="stack" aria-labelledby={id}>
      <h2 id={id}>{words.ofFamily(familyNames(props.trajectory, language, shownName))}</h2>
      <Films recordings={props.recordings} />
    </section>
  );
}

function isBusy(recordings: readonly Recording[] | undefined): boolean {
  return (recordings ?? []).some(({ state }) => state === "uploading" || state === "preparing");
}

/** The films of some trajectories, with their state; asked again every 3 s while one is on its way. */
export function FilmList(props: { trajectories: readonly Trajectory[]; heading: "family" | "none" }) {
  const words = useMessages(recordingMessages);
  const query = useQuery({
    ...queryOf("listRecordings", {}),
    refetchInterval: (current) => (isBusy(current.state.data) ? 3_000 : false),
  });
  const isForOne = props.heading === "none";
  const isOver = isForOne && props.trajectories.every(({ closedOn }) => closedOn !== null);
  const emptyText = isOver ? words.emptyClosed : isForOne ? words.emptyFamily : words.empty;
  return (
    <Loaded query={query}>
      {(all) => {
        const groups = props.trajectories
          .map((trajectory) => ({
            trajectory,
            films: all.filter((film) => film.trajectoryId === trajectory.id),
          }))
          .filter(({ films }) => films.length > 0);
        if (groups.length === 0) return <EmptyState icon={VideoCameraIcon} text={emptyText} />;
        return groups.map(({ trajectory, films }) =>
          isForOne ? (
            <Films key={trajectory.id} recordings={films} />
          ) : (
            <FamilyFilms key={trajectory.id} trajectory={trajectory} recordings={films} />
          ),
        );
      }}
    </Loaded>
  );
}
