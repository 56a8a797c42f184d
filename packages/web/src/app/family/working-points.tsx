import type { Trajectory } from "@samenkijken/contract/trajectories";
import { everyoneIn, nameOf } from "../../families/people.ts";
import { useDiscreet } from "../../platform/discreet.tsx";
import { useMessages } from "../../platform/language.ts";
import { Card } from "../../ui/card.tsx";
import { familyPageMessages } from "./messages.ts";

/** The one point that home and school share, after the talk together. */
function SharedPoint({ trajectory }: { trajectory: Trajectory }) {
  const { school } = trajectory;
  const words = useMessages(familyPageMessages);
  const { shownName } = useDiscreet();
  const point = school?.workingPoint ?? null;
  if (school === null || point === null) return null;
  return (
    <figure>
      <blockquote>{words.quoted(point.quote)}</blockquote>
      {point.whereWhen !== "" && <p className="text-2">{point.whereWhen}</p>}
      <figcaption className="text-small text-2">
        {words.afterSchool(shownName(nameOf(everyoneIn(trajectory), point.personId)))}
      </figcaption>
    </figure>
  );
}

/** What the parents, or in a programme for a teacher the teacher, chose to try after each look-back, in their own words, newest first. */
export function WorkingPoints({ trajectory }: { trajectory: Trajectory }) {
  const words = useMessages(familyPageMessages);
  const { shownName } = useDiscreet();
  const whose = trajectory.programme.client === "teacher" ? words.forTeacher : words;
  const isNone = (trajectory.school?.workingPoint ?? null) === null;
  const points = trajectory.cycles
    .flatMap(({ number, workingPoint, addedWorkingPoints }) => [
      ...(workingPoint === null ? [] : [{ number, ...workingPoint }]),
      ...addedWorkingPoints.map((added) => ({ number, ...added })),
    ])
    .toReversed();
  return (
    <Card labelledBy="working-points" className="working-points">
      <h2 id="working-points">{whose.workingPoints}</h2>
      {points.length === 0 && isNone && (
        <p className="text-2">
          {trajectory.closedOn === null ? whose.noWorkingPoints : words.noWorkingPointsLeft}
        </p>
      )}
      {points.map((point) => (
        <figure key={`${String(point.number)} ${point.personId} ${point.quote ?? ""}`}>
          {point.quote === null ? (
            <p>{words.takesAlong(shownName(nameOf(everyoneIn(trajectory), point.personId)))}</p>
          ) : (
            <blockquote>{words.quoted(point.quote)}</blockquote>
          )}
          {point.whereWhen !== "" && <p className="text-2">{point.whereWhen}</p>}
          <figcaption className="text-small text-2">
            {words.afterLookBack(shownName(nameOf(everyoneIn(trajectory), point.personId)), point.number)}
          </figcaption>
        </figure>
      ))}
      <SharedPoint trajectory={trajectory} />
    </Card>
  );
}
