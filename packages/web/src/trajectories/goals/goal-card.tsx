import type { Goal, Goals } from "@samenkijken/contract/goals";
import { useState } from "react";
import { nameOf } from "../../families/people.ts";
import { dayInWords } from "../../platform/dates.ts";
import { useDiscreet } from "../../platform/discreet.tsx";
import { useLanguage } from "../../platform/language.ts";
import { Button } from "../../ui/button.tsx";
import { ButtonLink } from "../../ui/button-link.tsx";
import { Card } from "../../ui/card.tsx";
import { ChangeFigure } from "./change-line.tsx";
import { EndGoalDialog } from "./end-goal-dialog.tsx";
import { changeOfGoal, scoreItem, seriesIn } from "./goal-series.ts";
import { useGoalWords } from "./use-goal-words.ts";

/** One goal: what it says, the parent's own words, and for each parent whose goal it is the way from begin to wish. */
export function GoalCard({ goals, goal, isOpen }: { goals: Goals; goal: Goal; isOpen: boolean }) {
  const words = useGoalWords();
  const language = useLanguage();
  const { shownName } = useDiscreet();
  const [isEnding, setIsEnding] = useState(false);
  const titleId = `goal-${goal.id}`;
  const mayChange = goals.can.edit && isOpen && goal.ended === null;
  return (
    <Card className="goal-card" labelledBy={titleId}>
      <h3 id={titleId}>{goal.words}</h3>
      <figure>
        <blockquote>{words.quoted(goal.quote)}</blockquote>
        <figcaption className="text-small text-2">
          {words.saidBy(
            shownName(nameOf(goals.people, goal.quotedPersonId)),
            dayInWords(goal.setOn, language, "short"),
          )}
        </figcaption>
      </figure>
      {goal.parents.map(({ personId, wish }) => {
        const name = shownName(nameOf(goals.people, personId));
        return (
          <div key={personId} className="goal-parent">
            <p className="row row-between">
              <span className="text-strong">{name}</span>
              {goal.parents.length > 1 && <span className="text-small text-2">{words.line.shared}</span>}
            </p>
            <ChangeFigure
              what={goal.words}
              name={name}
              change={changeOfGoal(goals, goal.id, personId)}
              series={seriesIn(goals, personId, scoreItem(goal.id))}
              wish={wish}
              ends={{ low: goal.atZero, high: goal.atTen }}
            />
          </div>
        );
      })}
      {goal.ended !== null && (
        <p className="text-2">
          {words.goals.endings[goal.ended.how](dayInWords(goal.ended.on, language, "year"))}
        </p>
      )}
      {mayChange && (
        <p className="row">
          <ButtonLink
            href={`/trajectories/${goals.trajectoryId}/goals/${goal.id}`}
            ariaLabel={words.goals.changeNamed(goal.words)}
          >
            {words.goals.change}
          </ButtonLink>
          <Button
            variant="quiet"
            ariaLabel={words.goals.endNamed(goal.words)}
            onClick={() => setIsEnding(true)}
          >
            {words.goals.end}
          </Button>
        </p>
      )}
      {isEnding && <EndGoalDialog goals={goals} goal={goal} onDone={() => setIsEnding(false)} />}
    </Card>
  );
}
