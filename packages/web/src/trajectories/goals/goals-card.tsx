import type { Goals } from "@samenkijken/contract/goals";
import type { Trajectory } from "@samenkijken/contract/trajectories";
import { useQuery } from "@tanstack/react-query";
import { nameOf } from "../../families/people.ts";
import { dayInWords } from "../../platform/dates.ts";
import { useDiscreet } from "../../platform/discreet.tsx";
import { useLanguage } from "../../platform/language.ts";
import { Loaded } from "../../platform/loaded.tsx";
import { queryOf } from "../../platform/queries.ts";
import { ButtonLink } from "../../ui/button-link.tsx";
import { Card } from "../../ui/card.tsx";
import { ChangeLine } from "./change-line.tsx";
import { activeGoals, changeOfGoal } from "./goal-series.ts";
import "./goals-page.css";
import { useGoalWordsFor } from "./use-goal-words.ts";

/** What runs; where nothing runs any more, what was reached. */
function shownGoals(goals: Goals) {
  const active = activeGoals(goals);
  if (active.length > 0) return active;
  return goals.goals.filter(({ ended }) => ended?.how === "reached");
}

function Lines({ goals, words }: { goals: Goals; words: ReturnType<typeof useGoalWordsFor> }) {
  const { shownName } = useDiscreet();
  const shown = shownGoals(goals);
  return (
    <>
      {goals.viewingQuestions.map((viewing) => (
        <div key={viewing.id}>
          <h3 className="text-small text-2">{words.question.viewing}</h3>
          <p>{viewing.words}</p>
        </div>
      ))}
      {shown.length === 0 && <p className="text-2">{words.goals.none}</p>}
      {shown.flatMap((goal) =>
        goal.parents.map(({ personId, wish }) => {
          const name = shownName(nameOf(goals.people, personId));
          return (
            <div key={`${goal.id} ${personId}`} className="goals-card-line">
              <p className="row row-between">
                <span className="text-strong grow">{goal.words}</span>
                <span className="text-small text-2">{name}</span>
              </p>
              <ChangeLine
                what={goal.words}
                name={name}
                change={changeOfGoal(goals, goal.id, personId)}
                wish={wish}
              />
            </div>
          );
        }),
      )}
    </>
  );
}

function lastDay(goals: Goals): string | null {
  return (
    goals.measurements
      .map(({ measuredOn }) => measuredOn)
      .toSorted()
      .at(-1) ?? null
  );
}

/** The goals of the parents at a glance: begin, now and wish, and the way to all of it. */
export function GoalsCard({ trajectory }: { trajectory: Trajectory }) {
  const words = useGoalWordsFor(trajectory.programme.client);
  const language = useLanguage();
  const query = useQuery(queryOf("readGoals", { trajectoryId: trajectory.id }));
  const day = query.data === undefined ? null : lastDay(query.data);
  return (
    <Card labelledBy="family-goals" className="goals-card">
      <div className="goals-part-head">
        <h2 id="family-goals">{words.goals.title}</h2>
        {day !== null && (
          <span className="text-small text-2">
            {words.goals.scoredOn(dayInWords(day, language, "short"))}
          </span>
        )}
      </div>
      <Loaded query={query}>{(goals) => <Lines goals={goals} words={words} />}</Loaded>
      <p>
        <ButtonLink href={`/trajectories/${trajectory.id}/goals`}>{words.goals.toGoals}</ButtonLink>
      </p>
    </Card>
  );
}
