import type { SchoolBranch } from "@samenkijken/contract/school";
import type { Cycle, Trajectory } from "@samenkijken/contract/trajectories";
import { dayInWords, momentInWords } from "../../platform/dates.ts";
import { useLanguage, useMessages } from "../../platform/language.ts";
import { ButtonLink } from "../../ui/button-link.tsx";
import { Card } from "../../ui/card.tsx";
import { inLane } from "./at-school.ts";
import { filmMark } from "./film-mark.ts";
import { schoolMessages } from "./messages.ts";

interface About {
  readonly trajectory: Trajectory;
  readonly branch: SchoolBranch;
}

/** The film at school that is worked on: the last one. */
export function filmAtSchool(trajectory: Trajectory): Cycle | null {
  return trajectory.school?.cycles.at(-1) ?? null;
}

/** The same, once a film was made. */
function filmedAtSchool(trajectory: Trajectory): Cycle | null {
  const cycle = filmAtSchool(trajectory);
  const isFilmed = cycle !== null && cycle.recordingState !== "none" && cycle.recordingState !== "refused";
  return isFilmed ? cycle : null;
}

/** Whether everyone agreed: until then a film has no way in, and only its day can be planned. */
function mayFilm(trajectory: Trajectory): boolean {
  return inLane(trajectory, "school").consentState === "complete";
}

/** Where a teacher is the client there is more than one film, and no talk together. */
function isForTeacher({ programme }: Trajectory): boolean {
  return programme.client === "teacher";
}

/** One film at school: its plan, its coming in, its analysis. */
export function FilmCard({ trajectory, branch }: About) {
  const words = useMessages(schoolMessages).film;
  const cycle = filmAtSchool(trajectory);
  const film = filmedAtSchool(trajectory);
  return (
    <Card labelledBy="school-film" className="stack">
      <h2 id="school-film">{words.title}</h2>
      <p className="text-2">{isForTeacher(trajectory) ? words.inClass : words.once}</p>
      {film === null ? <NotFilmed cycle={cycle} /> : <Filmed film={film} />}
      {film === null && !mayFilm(trajectory) && <p className="text-2">{words.consentFirst}</p>}
      <p className="row">
        {film === null ? (
          branch.can.edit && <ToFilm trajectory={trajectory} planned={cycle?.filmPlannedAt ?? null} />
        ) : (
          <WithFilm trajectory={trajectory} film={film} />
        )}
      </p>
      {film !== null && film.lookBackHeldOn !== null && branch.can.edit && (
        <OneMore trajectory={trajectory} />
      )}
    </Card>
  );
}

function OneMore({ trajectory }: { trajectory: Trajectory }) {
  const words = useMessages(schoolMessages).film;
  return (
    <p className="text-2">
      {!isForTeacher(trajectory) && `${words.onceMore} `}
      <ButtonLink href={`/trajectories/${trajectory.id}/school/plan/film`} size="small" variant="quiet">
        {words.again}
      </ButtonLink>
    </p>
  );
}

function ToFilm({ trajectory, planned }: { trajectory: Trajectory; planned: string | null }) {
  const words = useMessages(schoolMessages).film;
  const school = `/trajectories/${trajectory.id}/school`;
  const isPlanned = planned !== null;
  const mayAdd = mayFilm(trajectory);
  return (
    <>
      {mayAdd && (
        <ButtonLink href={`${school}/upload`} variant={isPlanned ? "primary" : "secondary"}>
          {words.add}
        </ButtonLink>
      )}
      <ButtonLink href={`${school}/plan/film`} variant={mayAdd && !isPlanned ? "primary" : "secondary"}>
        {isPlanned ? words.replan : words.plan}
      </ButtonLink>
    </>
  );
}

function WithFilm({ trajectory, film }: { trajectory: Trajectory; film: Cycle }) {
  const words = useMessages(schoolMessages).film;
  if (film.recordingState !== "ready")
    return <ButtonLink href={`/trajectories/${trajectory.id}/school/upload`}>{words.look}</ButtonLink>;
  if (!trajectory.can.openFilms) return null;
  return (
    <ButtonLink
      href={`/recordings/${film.recordingId ?? ""}/analysis`}
      // Once the plan is ready the work lies in the talks further down.
      variant={film.planReadyOn === null ? "primary" : "secondary"}
    >
      {words.analyse}
    </ButtonLink>
  );
}

function NotFilmed({ cycle }: { cycle: Cycle | null }) {
  const words = useMessages(schoolMessages).film;
  const language = useLanguage();
  if (cycle?.recordingState === "refused") return <p>{words.refused}</p>;
  const planned = cycle?.filmPlannedAt ?? null;
  return <p>{planned === null ? words.notPlanned : words.planned(momentInWords(planned, language))}</p>;
}

function Filmed({ film }: { film: Cycle }) {
  const words = useMessages(schoolMessages).film;
  const language = useLanguage();
  if (film.recordingState !== "ready") return <p>{words.underway}</p>;
  const mark = filmMark({ lane: "school", number: film.number }, language);
  const filmed = words.filmed(mark, dayInWords(film.filmInOn ?? "", language, "year"));
  const ready =
    film.planReadyOn === null ? "" : words.planReady(dayInWords(film.planReadyOn, language, "short"));
  return <p>{[`${filmed}.`, ready].join(" ")}</p>;
}

/** The look-back with the teacher: the first of the two talks. */
export function TeacherTalkCard({ trajectory, branch }: About) {
  const words = useMessages(schoolMessages);
  const language = useLanguage();
  const film = filmedAtSchool(trajectory);
  const held = film?.lookBackHeldOn ?? null;
  return (
    <Card labelledBy="school-teacher-talk" className="stack">
      <h2 id="school-teacher-talk">{words.teacherTalk.title}</h2>
      <p className="text-2">
        {trajectory.programme.client === "teacher"
          ? words.teacherTalk.leadForTeacher
          : words.teacherTalk.lead}
      </p>
      {held !== null && <p>{words.teacherTalk.held(dayInWords(held, language, "year"))}</p>}
      {held === null && film !== null && <TalkAhead trajectory={trajectory} branch={branch} film={film} />}
    </Card>
  );
}

function TalkAhead({ trajectory, branch, film }: About & { film: Cycle }) {
  const words = useMessages(schoolMessages);
  const language = useLanguage();
  const planned = film.lookBackPlannedAt;
  const isReady = film.planReadyOn !== null;
  return (
    <>
      <p>
        {planned === null
          ? words.teacherTalk.notPlanned
          : words.film.planned(momentInWords(planned, language))}
      </p>
      {!isReady && <p className="text-2">{words.teacherTalk.planFirst}</p>}
      <p className="row">
        {isReady && trajectory.can.openFilms && (
          <ButtonLink href={`/recordings/${film.recordingId ?? ""}/look-back`} variant="primary">
            {words.teacherTalk.start}
          </ButtonLink>
        )}
        {branch.can.edit && (
          <ButtonLink href={`/trajectories/${trajectory.id}/school/plan/teacher`}>
            {planned === null ? words.film.plan : words.film.replan}
          </ButtonLink>
        )}
      </p>
    </>
  );
}
