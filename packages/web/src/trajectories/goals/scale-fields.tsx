import { goalWeights } from "@samenkijken/domain/outcomes/goal-attainment";
import { useState } from "react";
import { RadioGroup } from "../../ui/radio-group.tsx";
import { TextField } from "../../ui/text-field.tsx";
import type { DraftField } from "./goal-fields.tsx";
import { useGoalWords } from "./use-goal-words.ts";

/** The words at both ends of the line. */
export function EndFields({ field }: { field: DraftField }) {
  const { form } = useGoalWords();
  const { draft, change, errorOf } = field;
  return (
    <>
      <TextField
        id="goal-atZero"
        label={form.atZero}
        help={form.atZeroHelp}
        maxLength={200}
        value={draft.atZero}
        onChange={(atZero) => change({ atZero })}
        {...errorOf("atZero")}
      />
      <TextField
        id="goal-atTen"
        label={form.atTen}
        help={form.atTenHelp}
        maxLength={200}
        value={draft.atTen}
        onChange={(atTen) => change({ atTen })}
        {...errorOf("atTen")}
      />
    </>
  );
}

/** On request, the five steps of goal attainment and how much the goal counts. */
export function StepFields({ field }: { field: DraftField }) {
  const { form } = useGoalWords();
  const { draft, change, errorOf } = field;
  const [isOpen, setIsOpen] = useState(draft.levels.some((level) => level !== ""));
  return (
    <details className="disclosure" open={isOpen} onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary>
        <h2>{form.steps}</h2>
      </summary>
      <div className="goals-part">
        <p className="text-2">{form.stepsHelp}</p>
        {form.levels.map((label, index) => (
          <TextField
            key={label}
            id={index === 0 ? "goal-levels" : `goal-levels-${index}`}
            label={label}
            maxLength={200}
            value={draft.levels[index] ?? ""}
            onChange={(level) =>
              change({ levels: draft.levels.map((each, at) => (at === index ? level : each)) })
            }
            {...(index === 0 ? errorOf("levels") : {})}
          />
        ))}
        <RadioGroup
          id="goal-weight"
          label={form.weight}
          inline
          value={draft.weight}
          onChange={(weight) => change({ weight })}
          options={goalWeights.map((weight, index) => ({
            value: String(weight),
            label: form.weights[index] ?? "",
          }))}
        />
      </div>
    </details>
  );
}
