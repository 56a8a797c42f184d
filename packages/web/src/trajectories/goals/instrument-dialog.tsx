import type { Goals } from "@samenkijken/contract/goals";
import { instrumentById, instruments as known } from "@samenkijken/domain/outcomes/instruments";
import { measuringMoments } from "@samenkijken/domain/outcomes/measuring-moments";
import { rangeOf } from "@samenkijken/domain/outcomes/sum-score";
import { useState } from "react";
import { today } from "../../platform/dates.ts";
import { useProgramme } from "../../guide/programme-context.tsx";
import { useDiscreet } from "../../platform/discreet.tsx";
import { useFormErrors } from "../../platform/form-errors.ts";
import { useLanguage } from "../../platform/language.ts";
import { ProblemNotice } from "../../platform/problem-notice.tsx";
import { useCommand } from "../../platform/queries.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { RadioGroup } from "../../ui/radio-group.tsx";
import { SelectField } from "../../ui/select-field.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { DayField } from "./day-field.tsx";
import {
  instrumentDraftOf,
  numberIn,
  precisionIn,
  wrongIn,
  type InstrumentDraft,
} from "./instrument-draft.ts";
import { useGoalWords } from "./use-goal-words.ts";

type Score = Goals["instrumentScores"][number];
type Form = ReturnType<typeof useInstrument>;

/** What must be mended, at the field where it can be. */
function useErrors(draft: InstrumentDraft) {
  const { instruments, errors } = useGoalWords();
  const rule = instrumentById(draft.instrument)?.rule ?? null;
  const range = rule === null ? { lowest: 0, highest: 0 } : rangeOf(rule);
  const texts: Readonly<Record<string, string>> = {
    instrument: instruments.whichMissing,
    name: instruments.nameMissing,
    personId: instruments.personMissing,
    moment: instruments.momentMissing,
    score: instruments.scoreMissing,
    range: instruments.outside(range.lowest, range.highest),
    answered: instruments.answeredWrong,
    scoredBy: instruments.scoredByMissing,
    deviation: instruments.precisionWrong,
    measuredOn: errors.day,
  };
  const fields = wrongIn(draft).map((wrong) => ({
    fieldId: `instrument-${wrong === "range" ? "score" : wrong}`,
    text: texts[wrong] ?? "",
  }));
  const toCome =
    draft.measuredOn > today() ? [{ fieldId: "instrument-measuredOn", text: errors.dayToCome }] : [];
  return useFormErrors([...fields, ...toCome]);
}

function useInstrument(props: { goals: Goals; corrects: Score | null; onDone: () => void }) {
  const [id] = useState(() => crypto.randomUUID());
  const [draft, setDraft] = useState(() => instrumentDraftOf(props.corrects, today()));
  const record = useCommand("recordInstrument");
  const errors = useErrors(draft);
  const send = () => {
    const moment = measuringMoments.find((each) => each === draft.moment);
    const [score, precision] = [numberIn(draft.score), precisionIn(draft)];
    if (!errors.mayGo() || moment === undefined || score === null || precision === "wrong") return;
    const instrument = instrumentById(draft.instrument);
    const hasItems = instrument !== undefined && instrument.rule !== null;
    const body = {
      id,
      replaces: props.corrects?.id ?? null,
      personId: draft.personId,
      moment,
      instrument: draft.instrument,
      name: instrument?.name ?? draft.name.trim(),
      score,
      answered: hasItems ? numberIn(draft.answered) : null,
      precision,
      measuredOn: draft.measuredOn as Score["measuredOn"],
      scoredBy: draft.scoredBy.trim(),
    };
    record.mutate({ params: { trajectoryId: props.goals.trajectoryId }, body }, { onSuccess: props.onDone });
  };
  return {
    draft,
    change: (part: Partial<InstrumentDraft>) => setDraft({ ...draft, ...part }),
    errorOf: (field: keyof InstrumentDraft) => errors.errorOf(`instrument-${field}`),
    record,
    send,
  };
}

/** Which questionnaire, of whom and when. */
function WhichFields({ goals, form }: { goals: Goals; form: Form }) {
  const words = useGoalWords();
  const texts = words.instruments;
  const language = useLanguage();
  const { shownName } = useDiscreet();
  const { draft, change, errorOf } = form;
  const { external } = useProgramme().instruments;
  // What was entered before can be corrected, also where the programme no longer offers it.
  const offered = known.filter(({ id }) => external.includes(id) || id === draft.instrument);
  return (
    <>
      <SelectField
        id="instrument-instrument"
        label={texts.which}
        emptyLabel={texts.whichMissing}
        value={draft.instrument}
        onChange={(instrument) => change({ instrument, answered: "" })}
        options={[
          ...offered.map(({ id, name, what }) => ({ value: id, label: `${name}: ${what[language]}` })),
          { value: "other", label: texts.other },
        ]}
        {...errorOf("instrument")}
      />
      {draft.instrument === "other" && (
        <TextField
          id="instrument-name"
          label={texts.name}
          maxLength={80}
          value={draft.name}
          onChange={(name) => change({ name })}
          {...errorOf("name")}
        />
      )}
      <RadioGroup
        id="instrument-personId"
        label={texts.person}
        inline
        value={draft.personId}
        onChange={(personId) => change({ personId })}
        options={goals.people.map(({ id, name }) => ({ value: id as string, label: shownName(name) }))}
        {...errorOf("personId")}
      />
      <SelectField
        id="instrument-moment"
        label={texts.moment}
        emptyLabel={texts.momentMissing}
        value={draft.moment}
        onChange={(moment) => change({ moment })}
        options={measuringMoments.map((moment) => ({ value: moment, label: words.moments[moment] }))}
        {...errorOf("moment")}
      />
    </>
  );
}

/** The score itself, who worked it out, and how precise the instrument is. */
function ScoreFields({ form }: { form: Form }) {
  const texts = useGoalWords().instruments;
  const { draft, change, errorOf } = form;
  const rule = instrumentById(draft.instrument)?.rule ?? null;
  return (
    <>
      <TextField
        id="instrument-score"
        label={texts.score}
        width="short"
        inputMode="decimal"
        value={draft.score}
        onChange={(score) => change({ score })}
        {...errorOf("score")}
      />
      {rule !== null && (
        <TextField
          id="instrument-answered"
          label={texts.answered}
          help={texts.answeredHelp(rule.items)}
          width="short"
          inputMode="numeric"
          value={draft.answered}
          onChange={(answered) => change({ answered })}
          {...errorOf("answered")}
        />
      )}
      <TextField
        id="instrument-scoredBy"
        label={texts.scoredBy}
        width="medium"
        maxLength={80}
        value={draft.scoredBy}
        onChange={(scoredBy) => change({ scoredBy })}
        {...errorOf("scoredBy")}
      />
      <h3>{texts.precision}</h3>
      <p className="text-2">{texts.precisionHelp}</p>
      <TextField
        id="instrument-deviation"
        label={texts.deviation}
        width="short"
        inputMode="decimal"
        value={draft.deviation}
        onChange={(deviation) => change({ deviation })}
        {...errorOf("deviation")}
      />
      <TextField
        id="instrument-reliability"
        label={texts.reliability}
        width="short"
        inputMode="decimal"
        value={draft.reliability}
        onChange={(reliability) => change({ reliability })}
      />
    </>
  );
}

/** Entering a score that was obtained outside, or correcting one: the older one stays. */
export function InstrumentDialog(props: { goals: Goals; corrects: Score | null; onDone: () => void }) {
  const words = useGoalWords();
  const texts = words.instruments;
  const form = useInstrument(props);
  return (
    <Dialog
      open
      onClose={props.onDone}
      title={texts.dialogTitle}
      closeLabel={words.cancel}
      actions={
        <>
          <Button variant="primary" disabled={form.record.isPending} onClick={form.send}>
            {texts.save}
          </Button>
          <Button variant="quiet" onClick={props.onDone}>
            {words.cancel}
          </Button>
        </>
      }
    >
      <div className="stack">
        <WhichFields goals={props.goals} form={form} />
        <ScoreFields form={form} />
        <DayField
          id="instrument-measuredOn"
          label={texts.day}
          value={form.draft.measuredOn}
          onChange={(measuredOn) => form.change({ measuredOn })}
          {...form.errorOf("measuredOn")}
        />
        <ProblemNotice error={form.record.error} />
      </div>
    </Dialog>
  );
}
