import type { Goals } from "@samenkijken/contract/goals";
import { closingItemsOf, type ClosingItem } from "@samenkijken/domain/programmes/asked";
import { useState } from "react";
import { useProgramme } from "../../guide/programme-context.tsx";
import { today } from "../../platform/dates.ts";
import { useDiscreet } from "../../platform/discreet.tsx";
import { useFormErrors } from "../../platform/form-errors.ts";
import { ProblemNotice } from "../../platform/problem-notice.tsx";
import { useCommand } from "../../platform/queries.ts";
import { useSay } from "../../platform/use-say.ts";
import { Button } from "../../ui/button.tsx";
import { RadioGroup } from "../../ui/radio-group.tsx";
import { SelectField } from "../../ui/select-field.tsx";
import { TextArea } from "../../ui/text-area.tsx";
import { ClearButton } from "./clear-button.tsx";
import { answersOf, bodyOf, type ClosingDraft } from "./closing-draft.ts";
import { DayField, useDayErrors } from "./day-field.tsx";
import { useGoalWords } from "./use-goal-words.ts";

type Parent = Goals["people"][number];
const grades = Array.from({ length: 10 }, (_each, at) => at + 1);

/** The answers of one parent as they are being filled in; what is not there was not answered. */
function useAnswers(goals: Goals, parent: Parent) {
  const { closing } = useGoalWords();
  const items = closingItemsOf(useProgramme());
  const known = goals.closingAnswers.findLast(({ personId }) => personId === parent.id);
  const [id, setId] = useState(() => crypto.randomUUID());
  const [answers, setAnswers] = useState<ClosingDraft>(() => answersOf(known));
  const [day, setDay] = useState<string>(known?.answeredOn ?? today());
  const record = useCommand("answerClosingQuestions");
  const dayId = `answered-on-${parent.id}`;
  const isEmpty = Object.values(answers).every((answer) => answer.trim() === "");
  const errors = useFormErrors([
    ...(isEmpty ? [{ fieldId: `${items[0]?.id ?? ""}-${parent.id}`, text: closing.nothing }] : []),
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
  const change = (item: string, answer: string) => {
    record.reset();
    setAnswers({ ...answers, [item]: answer });
  };
  return { items, answers, change, day, setDay, dayId, errors, record, send };
}

interface FieldProps {
  readonly item: ClosingItem;
  readonly fieldId: string;
  readonly answer: string;
  readonly onChange: (answer: string) => void;
  readonly error: { error?: string };
}

function ClosingField({ item, fieldId, answer, onChange, error }: FieldProps) {
  const words = useGoalWords();
  const say = useSay();
  const shared = { id: fieldId, label: say(item.question), optionalText: words.optional, ...error };
  if (item.answer === "words")
    return <TextArea {...shared} rows={2} maxLength={2000} value={answer} onChange={onChange} />;
  if (item.answer === "1-10")
    return (
      <SelectField
        {...shared}
        emptyLabel={words.closing.pick}
        value={answer}
        onChange={onChange}
        options={grades.map((grade) => ({ value: String(grade), label: String(grade) }))}
      />
    );
  return (
    <div>
      <RadioGroup
        {...shared}
        value={answer}
        onChange={onChange}
        options={item.choices.map(({ id, label }) => ({ value: id, label: say(label) }))}
      />
      {answer !== "" && <ClearButton what={say(item.question)} onClear={() => onChange("")} />}
    </div>
  );
}

/** What one parent says at closing: the programme's questions, none of which must be answered. */
export function ClosingForm({ goals, parent }: { goals: Goals; parent: Parent }) {
  const words = useGoalWords();
  const texts = words.closing;
  const { shownName } = useDiscreet();
  const { items, answers, change, day, setDay, dayId, errors, record, send } = useAnswers(goals, parent);
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
      {items.map((item) => (
        <ClosingField
          key={item.id}
          item={item}
          fieldId={`${item.id}-${parent.id}`}
          answer={answers[item.id] ?? ""}
          onChange={(answer) => change(item.id, answer)}
          error={errors.errorOf(`${item.id}-${parent.id}`)}
        />
      ))}
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
