import type { Goal, Goals } from "@samenkijken/contract/goals";
import { goalEndings } from "@samenkijken/domain/outcomes/active-goals";
import { useState } from "react";
import { today } from "../../platform/dates.ts";
import { useFormErrors } from "../../platform/form-errors.ts";
import { ProblemNotice } from "../../platform/problem-notice.tsx";
import { useCommand } from "../../platform/queries.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { RadioGroup } from "../../ui/radio-group.tsx";
import { DayField, useDayErrors } from "./day-field.tsx";
import { useGoalWords } from "./use-goal-words.ts";

/** Ending a goal: how, and on which day. Its words and numbers stay. */
export function EndGoalDialog({ goals, goal, onDone }: { goals: Goals; goal: Goal; onDone: () => void }) {
  const words = useGoalWords();
  const texts = words.ending;
  const [how, setHow] = useState("");
  const [day, setDay] = useState<string>(today);
  const end = useCommand("endGoal");
  const chosen = goalEndings.find((known) => known === how);
  const errors = useFormErrors([
    ...(chosen === undefined ? [{ fieldId: "goal-ending", text: texts.howMissing }] : []),
    ...useDayErrors("goal-ended-on", day),
  ]);
  const send = () => {
    if (!errors.mayGo() || chosen === undefined) return;
    const params = { trajectoryId: goals.trajectoryId, goalId: goal.id };
    end.mutate({ params, body: { endedOn: day, how: chosen } }, { onSuccess: onDone });
  };
  return (
    <Dialog
      open
      onClose={onDone}
      title={texts.title}
      closeLabel={words.cancel}
      actions={
        <>
          <Button variant="primary" disabled={end.isPending} onClick={send}>
            {texts.save}
          </Button>
          <Button variant="quiet" onClick={onDone}>
            {words.cancel}
          </Button>
        </>
      }
    >
      <div className="stack">
        <p>{goal.words}</p>
        <RadioGroup
          id="goal-ending"
          label={texts.how}
          value={how}
          onChange={setHow}
          options={goalEndings.map((value) => ({ value, label: texts.ways[value] }))}
          {...errors.errorOf("goal-ending")}
        />
        <DayField
          id="goal-ended-on"
          label={texts.day}
          value={day}
          onChange={setDay}
          {...errors.errorOf("goal-ended-on")}
        />
        <ProblemNotice error={end.error} />
      </div>
    </Dialog>
  );
}
