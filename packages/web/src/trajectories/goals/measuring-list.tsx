import type { Goals } from "@samenkijken/contract/goals";
import type { Trajectory } from "@samenkijken/contract/trajectories";
import { measuringMoments, type MeasuringMoment } from "@samenkijken/domain/outcomes/measuring-moments";
import { dayInWords } from "../../platform/dates.ts";
import { useDiscreet } from "../../platform/discreet.tsx";
import { useLanguage } from "../../platform/language.ts";
import { ButtonLink } from "../../ui/button-link.tsx";
import { Card } from "../../ui/card.tsx";
import { measuredOn } from "./goal-series.ts";
import { useGoalWords } from "./use-goal-words.ts";

/** Whether scores of this moment can be entered now: the follow-up after closing, the others before it, the closing always. */
export function mayScore(trajectory: Trajectory, moment: MeasuringMoment): boolean {
  if (moment === "closing") return true;
  return (trajectory.closedOn === null) === (moment !== "follow-up");
}

/** The four moments, who gave their numbers at each, and the way to enter them. */
export function MeasuringList({ trajectory, goals }: { trajectory: Trajectory; goals: Goals }) {
  const words = useGoalWords();
  const language = useLanguage();
  const { shownName } = useDiscreet();
  const texts = words.measuring;
  return (
    <section className="goals-part" aria-labelledby="measuring">
      <h2 id="measuring">{texts.title}</h2>
      <p className="text-2">{texts.intro}</p>
      <Card>
        <ul className="measuring-list">
          {measuringMoments.map((moment) => (
            <li key={moment}>
              <div>
                <h3>{words.moments[moment]}</h3>
                {goals.people.map(({ id, name }) => {
                  const day = measuredOn(goals, id, moment);
                  return (
                    <p key={id} className="text-small text-2">
                      {day === null
                        ? texts.notDone(shownName(name))
                        : texts.doneOn(shownName(name), dayInWords(day, language, "year"))}
                    </p>
                  );
                })}
              </div>
              {goals.can.edit && goals.people.length > 0 && mayScore(trajectory, moment) && (
                <ButtonLink href={`/trajectories/${goals.trajectoryId}/scores/${moment}`}>
                  {texts.fill(words.moments[moment])}
                </ButtonLink>
              )}
              {moment === "follow-up" && trajectory.closedOn === null && (
                <p className="text-small text-2">{texts.notYet}</p>
              )}
            </li>
          ))}
        </ul>
      </Card>
    </section>
  );
}
