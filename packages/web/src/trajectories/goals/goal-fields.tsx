import type { Goals } from "@samenkijken/contract/goals";
import { namesWhatStops } from "@samenkijken/domain/outcomes/positive-wording";
import { useDiscreet } from "../../platform/discreet.tsx";
import { useLanguage } from "../../platform/language.ts";
import { CheckboxGroup } from "../../ui/checkbox-group.tsx";
import { Notice } from "../../ui/notice.tsx";
import { RadioGroup } from "../../ui/radio-group.tsx";
import { Score0to10 } from "../../ui/score-0-to-10.tsx";
import { TextArea } from "../../ui/text-area.tsx";
import { TextField } from "../../ui/text-field.tsx";
import type { GoalDraft } from "./goal-draft.ts";
import { useGoalWords } from "./use-goal-words.ts";

/** The draft, how a part of it changes, and what is wrong with a part. */
export interface DraftField {
  readonly draft: GoalDraft;
  readonly change: (part: Partial<GoalDraft>) => void;
  readonly errorOf: (name: keyof GoalDraft) => { error?: string };
}

function useParents(goals: Goals) {
  const { shownName } = useDiscreet();
  return goals.people.map(({ id, name }) => ({ value: id as string, label: shownName(name) }));
}

/** Begin and wish of one parent; where a goal was written down before, its begin is among the scores. */
function OwnScale(props: { field: DraftField; personId: string; name: string; isNew: boolean }) {
  const { form } = useGoalWords();
  const { draft, change } = props.field;
  const ends = { lowWords: draft.atZero, highWords: draft.atTen };
  return (
    <>
      {props.isNew && (
        <Score0to10
          id={`goal-begin-${props.personId}`}
          label={form.begin(props.name)}
          value={draft.begins[props.personId] ?? null}
          onChange={(score) => change({ begins: { ...draft.begins, [props.personId]: score } })}
          {...ends}
        />
      )}
      <Score0to10
        id={`goal-wish-${props.personId}`}
        label={form.wish(props.name)}
        value={draft.wishes[props.personId] ?? null}
        onChange={(score) => change({ wishes: { ...draft.wishes, [props.personId]: score } })}
        {...ends}
      />
    </>
  );
}

/** What the parent says, and what the goal is. */
export function WordFields({ goals, field }: { goals: Goals; field: DraftField }) {
  const { form } = useGoalWords();
  const language = useLanguage();
  const { draft, change, errorOf } = field;
  const parents = useParents(goals);
  return (
    <>
      <TextArea
        id="goal-quote"
        label={form.quote}
        help={form.quoteHelp}
        rows={2}
        maxLength={2000}
        value={draft.quote}
        onChange={(quote) => change({ quote })}
        {...errorOf("quote")}
      />
      <RadioGroup
        id="goal-quotedPersonId"
        label={form.quotedBy}
        inline
        value={draft.quotedPersonId}
        onChange={(quotedPersonId) => change({ quotedPersonId })}
        options={parents}
        {...errorOf("quotedPersonId")}
      />
      <TextField
        id="goal-words"
        label={form.words}
        help={form.wordsHelp}
        maxLength={300}
        value={draft.words}
        onChange={(words) => change({ words })}
        {...errorOf("words")}
      />
      {namesWhatStops(draft.words, language) && (
        <Notice tone="info" live="status">
          {form.positive}
        </Notice>
      )}
    </>
  );
}

/** Whose goal it is, and where each of them stands. */
export function OwnerFields({ goals, field, isNew }: { goals: Goals; field: DraftField; isNew: boolean }) {
  const { form } = useGoalWords();
  const { draft, change, errorOf } = field;
  const parents = useParents(goals);
  return (
    <>
      <CheckboxGroup
        id="goal-owners"
        label={form.owners}
        help={form.ownersHelp}
        value={draft.owners}
        onChange={(owners) => change({ owners })}
        options={parents}
        {...errorOf("owners")}
      />
      {parents
        .filter(({ value }) => draft.owners.includes(value))
        .map(({ value, label }) => (
          <OwnScale key={value} field={field} personId={value} name={label} isNew={isNew} />
        ))}
    </>
  );
}
