import type { SchoolBranch } from "@samenkijken/contract/school";
import type { Trajectory } from "@samenkijken/contract/trajectories";
import { useQuery } from "@tanstack/react-query";
import { dayInWords, momentInWords } from "../../platform/dates.ts";
import { useLanguage, useMessages } from "../../platform/language.ts";
import { Loaded } from "../../platform/loaded.tsx";
import { queryOf } from "../../platform/queries.ts";
import { filmMark } from "../../trajectories/school/film-mark.ts";
import { schoolMessages } from "../../trajectories/school/messages.ts";
import { useSchoolNames } from "../../trajectories/school/school-names.ts";
import { filmAtSchool } from "../../trajectories/school/work-cards.tsx";
import { ButtonLink } from "../../ui/button-link.tsx";
import { Card } from "../../ui/card.tsx";

interface About {
  readonly trajectory: Trajectory;
  readonly branch: SchoolBranch;
}

/** The talk of teacher and parents together: the last step at school. */
export function JointCard({ trajectory, branch }: About) {
  const words = useMessages(schoolMessages).joint;
  const language = useLanguage();
  const held = trajectory.school?.jointHeldOn ?? null;
  return (
    <Card labelledBy="school-joint" className="stack">
      <h2 id="school-joint">{words.title}</h2>
      <p className="text-2">{words.lead}</p>
      {held !== null && <p>{words.held(dayInWords(held, language, "year"))}</p>}
      {held === null && <Ahead trajectory={trajectory} branch={branch} />}
      <Point trajectory={trajectory} branch={branch} />
      {branch.filmUntil !== null && (
        <p className="text-2">{words.until(dayInWords(branch.filmUntil, language, "year"))}</p>
      )}
    </Card>
  );
}

function together(recordingId: string): string {
  return `/recordings/${recordingId}/look-back?together=yes`;
}

/** Before the talk: its plan, and its start as soon as everyone has chosen. */
function Ahead({ trajectory, branch }: About) {
  const words = useMessages(schoolMessages);
  const language = useLanguage();
  const query = useQuery(queryOf("readClipChoices", { trajectoryId: trajectory.id }));
  const planned = trajectory.school?.jointPlannedAt ?? null;
  return (
    <Loaded query={query}>
      {({ teacherHeld, byTeacher, byParents, films }) => {
        const isReady = teacherHeld && byTeacher && byParents;
        const home = films.filter(
          ({ lane, clips }) => lane === "home" && clips.some(({ approved }) => approved),
        );
        return (
          <>
            {!isReady && <p>{words.joint.later}</p>}
            {planned !== null && <p>{words.film.planned(momentInWords(planned, language))}</p>}
            <p className="row">
              {isReady && <Start trajectory={trajectory} />}
              {teacherHeld && branch.can.edit && (
                <ButtonLink href={`/trajectories/${trajectory.id}/school/plan/joint`}>
                  {planned === null ? words.film.plan : words.film.replan}
                </ButtonLink>
              )}
              {isReady &&
                home.map((each) => (
                  <ButtonLink key={each.recordingId} href={together(each.recordingId)}>
                    {words.joint.startHome(filmMark(each, language))}
                  </ButtonLink>
                ))}
            </p>
          </>
        );
      }}
    </Loaded>
  );
}

function Start({ trajectory }: Pick<About, "trajectory">) {
  const words = useMessages(schoolMessages).joint;
  const recordingId = filmAtSchool(trajectory)?.recordingId ?? null;
  if (recordingId === null || !trajectory.can.openFilms) return null;
  return (
    <ButtonLink href={together(recordingId)} variant="primary">
      {words.start}
    </ButtonLink>
  );
}

/** The one working point that fits home and school, in somebody's own words. */
function Point({ trajectory, branch }: About) {
  const words = useMessages(schoolMessages);
  const nameFor = useSchoolNames(trajectory, branch);
  const point = trajectory.school?.workingPoint ?? null;
  if (point === null) return null;
  return (
    <figure>
      <figcaption className="text-2">{words.joint.point}</figcaption>
      <blockquote>{words.question.quoted(point.quote)}</blockquote>
      <p className="text-2">{[nameFor(point.personId), point.whereWhen].filter(Boolean).join(", ")}</p>
    </figure>
  );
}
