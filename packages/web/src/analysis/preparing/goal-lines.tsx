import { useQuery } from "@tanstack/react-query";
import { mainQuestion } from "../../families/questions.ts";
import { useMessages } from "../../platform/language.ts";
import { queryOf } from "../../platform/queries.ts";
import { useSurroundings } from "../workbench/desk-context.ts";
import { preparingMessages } from "./messages.ts";

/** What to look for in the film and what the parents work on, where that was written down; nothing until it is there. */
export function GoalLines() {
  const words = useMessages(preparingMessages);
  const { trajectory } = useSurroundings();
  const { data } = useQuery({
    ...queryOf("readGoals", { trajectoryId: trajectory.id }),
    refetchOnWindowFocus: false,
  });
  if (data === undefined) return null;
  const question = mainQuestion(trajectory);
  const viewing = data.viewingQuestions.find(({ questionId }) => questionId === question?.id);
  const goals = data.goals.filter(({ ended }) => ended === null);
  if (viewing === undefined && goals.length === 0) return null;
  return (
    <dl className="goal-lines">
      {viewing !== undefined && (
        <div>
          <dt>{words.viewingQuestion}</dt>
          <dd>{viewing.words}</dd>
        </div>
      )}
      {goals.length > 0 && (
        <div>
          <dt>{words.goals}</dt>
          {goals.map((goal) => (
            <dd key={goal.id}>{goal.words}</dd>
          ))}
        </div>
      )}
    </dl>
  );
}
