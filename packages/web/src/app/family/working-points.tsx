import type { Trajectory } from "@samenkijken/contract/trajectories";
import { nameOf } from "../../families/people.ts";
import { useDiscreet } from "../../platform/discreet.tsx";
import { useMessages } from "../../platform/language.ts";
import { Card } from "../../ui/card.tsx";
import { familyPageMessages } from "./messages.ts";

/** What the parents chose to try after each look-back, in their own words, newest first. */
export function WorkingPoints({ trajectory }: { trajectory: Trajectory }) {
  const words = useMessages(familyPageMessages);
  const { shownName } = useDiscreet();
  const points = trajectory.cycles
    .flatMap(({ number, workingPoint, addedWorkingPoints }) => [
      ...(workingPoint === null ? [] : [{ number, ...workingPoint }]),
      ...addedWorkingPoints.map((added) => ({ number, ...added })),
    ])
    .toReversed();
  return (
    <Card labelledBy="working-points" className="working-points">
      <h2 id="working-points">{words.workingPoints}</h2>
      {points.length === 0 && (
        <p className="text-2">
          {trajectory.closedOn === null ? words.noWorkingPoints : words.noWorkingPointsLeft}
        </p>
      )}
      {points.map((point) => (
        <figure key={`${String(point.number)} ${point.personId} ${point.quote ?? ""}`}>
          {point.quote === null ? (
            <p>{words.takesAlong(shownName(nameOf(trajectory.people, point.personId)))}</p>
          ) : (
            <blockquote>{words.quoted(point.quote)}</blockquote>
          )}
          {point.whereWhen !== "" && <p className="text-2">{point.whereWhen}</p>}
          <figcaption className="text-small text-2">
            {words.afterLookBack(shownName(nameOf(trajectory.people, point.personId)), point.number)}
          </figcaption>
        </figure>
      ))}
    </Card>
  );
}
