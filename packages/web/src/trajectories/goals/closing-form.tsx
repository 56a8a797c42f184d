import type { Goals } from "@samenkijken/contract/goals";
import {
  aloneIds,
  closingItems,
  reachedIds,
  recommendIds,
} from "@samenkijken/domain/outcomes/closing-questions";
import { useState } from "react";
import { today } from "../../platform/dates.ts";
import { useDiscreet } from "../../platform/discreet.tsx";
import { useFormErrors } from "../../platform/form-errors.ts";
import { useMessages } from "../../platform/language.ts";
import { ProblemNotice } from "../../platform/problem-notice.tsx";
import { useCommand } from "../../platform/queries.ts";
import { Button } from "../../ui/button.tsx";
import { RadioGroup } from "../../ui/radio-group.tsx";
import { SelectField } from "../../ui/select-field.tsx";
import { TextArea } from "../../ui/text-area.tsx";
import { ClearButton } from "./clear-button.tsx";
import { DayField, useDayErrors } from "./day-field.tsx";
import { goalMessages } from "./messages.ts";
import { useSay } from "./use-say.ts";

type Parent = Goals["parents"][number];
const grades = Array.from({ length: 10 }, (_each, at) => at + 1);
const choices = { reached: reachedIds, alone: aloneIds, recommend: recommendIds } as const;

/** What was answered before, or nothing; empty = not answered. */
function draftOf(known: Goals["closingAnswers"][number] | undefined) {
  return {
    grade: String(known?.grade ?? ""),
    reached: known?.reached ?? "",
    alone: known?.alone ?? "",
    recommend: known?.recommend ?? "",
    helpedMost: known?.helpedMost ?? "",
  };
}

function bodyOf(answers: ReturnType<typeof draftOf>) {
  return {
    grade: answers.grade === "" ? null : Number(answers.grade),
    reached: reachedIds.find((each) => each === answers.reached) ?? null,
    alone: aloneIds.find((each) => each === answers.alone) ?? null,
    recommend: recommendIds.find((each) => each === answers.recommend) ?? null,
    helpedMost: answers.helpedMost.trim(),
  };
}

/** The answers of one parent as they are being filled in; empty = not answered. */
function useAnswers(goals: Goals, parent: Parent) {
  const { closing } = useMessages(goalMessages);
  const known = goals.closingAnswers.findLast(({ personId }) => personId === parent.id);
  const [id, setId] = useState(() => crypto.randomUUID());
  const [answers, setAnswers] = useState(() => draftOf(known));
  const [day, setDay] = useState<string>(known?.answeredOn ?? today());
  const record = useCommand("answerClosingQuestions");
  const dayId = `answered-on-${parent.id}`;
  const isEmpty = Object.values(answers).every((answer) => answer.trim() === "");
  const errors = useFormErrors([
    ...(isEmpty ? [{ fieldId: `grade-${parent.id}`, text: closing.nothing }] : []),
    ...useDayErrors(dayId, day),
  ]);
  const send = () => {
    if (!errors.mayGo()) return;
    const body = { ...bodyOf(answers), id, personId: parent.id, answeredOn: day };
    record.mutate(
      { params: { trajectoryId: goals.trajectoryId }, body },
      { onSuccess: () => setId(crypto.randomUUID()) },
    );
  };
  const change = (part: Partial<typeof answers>) => {
    record.reset();
    setAnswers({ ...answers, ...part });
  };
  return { answers, change, day, setDay, dayId, errors, record, send };
}

/** What one parent says at closing: five questions, none of which must be answered. */
export function ClosingForm({ goals, parent }: { goals: Goals; parent: Parent }) {
  const words = useMessages(goalMessages);
  const texts = words.closing;
  const say = useSay();
  const { shownName } = useDiscreet();
  const { answers, change, day, setDay, dayId, errors, record, send } = useAnswers(goals, parent);
  const name = shownName(parent.name);
  return (
    <form
      noValidate
      aria-label={texts.title(name)}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <h2>{texts.title(name)}</h2>
      <p className="text-2">{texts.help}</p>
      <SelectField
        id={`grade-${parent.id}`}
        label={say(closingItems.grade.question)}
        optionalText={words.optional}
        emptyLabel={texts.pick}
        value={answers.grade}
        onChange={(grade) => change({ grade })}
        options={grades.map((grade) => ({ value: String(grade), label: String(grade) }))}
        {...errors.errorOf(`grade-${parent.id}`)}
      />
      {(["reached", "alone", "recommend"] as const).map((item) => (
        <div key={item}>
          <RadioGroup
            id={`${item}-${parent.id}`}
            label={say(closingItems[item].question)}
            optionalText={words.optional}
            value={answers[item]}
            onChange={(value) => change({ [item]: choices[item].find((known) => known === value) ?? "" })}
            options={closingItems[item].choices.map(({ id, label }) => ({ value: id, label: say(label) }))}
          />
          {answers[item] !== "" && (
            <ClearButton what={say(closingItems[item].question)} onClear={() => change({ [item]: "" })} />
          )}
        </div>
      ))}
      <TextArea
        id={`helped-most-${parent.id}`}
        label={say(closingItems.helpedMost.question)}
        optionalText={words.optional}
        rows={2}
        maxLength={2000}
        value={answers.helpedMost}
        onChange={(helpedMost) => change({ helpedMost })}
      />
      <DayField id={dayId} label={texts.day} value={day} onChange={setDay} {...errors.errorOf(dayId)} />
      <ProblemNotice error={record.error} />
      <p className="row">
        <Button type="submit" disabled={record.isPending}>
          {texts.save}
        </Button>
        <output>{record.isSuccess ? texts.savedOf(name) : record.isPending ? words.saving : ""}</output>
      </p>
    </form>
  );
}
