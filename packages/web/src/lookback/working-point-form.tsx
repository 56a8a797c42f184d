import { PersonId } from "@samenkijken/contract/ids";
import type { WorkingPoint } from "@samenkijken/contract/lookback";
import { FilmMoment } from "@samenkijken/contract/shapes";
import { dutchDayOf } from "@samenkijken/domain/time/iso-date";
import { useState } from "react";
import { clockInWords, instantOf } from "../platform/dates.ts";
import { useProgramme } from "../guide/programme-context.tsx";
import { useLanguage, useMessages } from "../platform/language.ts";
import { useStore } from "../platform/store.ts";
import { clockTime } from "../trajectories/clock-time.ts";
import { trajectoryMessages } from "../trajectories/messages.ts";
import { Button } from "../ui/button.tsx";
import { DateFields } from "../ui/date-fields.tsx";
import { RadioGroup } from "../ui/radio-group.tsx";
import { SelectField } from "../ui/select-field.tsx";
import { TextArea } from "../ui/text-area.tsx";
import { useAskedWords } from "./asked-messages.ts";
import { TextField } from "../ui/text-field.tsx";
import { lookBackMessages, type LookBackWords } from "./messages.ts";
import { parentsMessages } from "./parents-messages.ts";
import { savedMessages } from "./saved-messages.ts";
import { hasNextFilm, parentsOf, useKeptText, useTalk } from "./talk-context.ts";
import { z } from "zod";

/** The working point as it is being typed. */
const Typed = z.object({
  personId: z.string(),
  quote: z.string(),
  whereWhen: z.string(),
  nextMoment: z.string(),
  day: z.string(),
  time: z.string(),
});
type Typed = z.output<typeof Typed>;

const nothingTyped: Typed = { personId: "", quote: "", whereWhen: "", nextMoment: "", day: "", time: "" };

function typedFrom(point: WorkingPoint | null, dot: (instant: string) => string): Typed {
  if (point === null) return nothingTyped;
  const { nextFilmAt: at } = point;
  return {
    personId: point.personId,
    quote: point.quote,
    whereWhen: point.whereWhen,
    nextMoment: point.nextMoment ?? "",
    day: at === null ? "" : dutchDayOf(at),
    time: at === null ? "" : dot(at),
  };
}

function readTyped(text: string): Typed | null {
  try {
    return text === "" ? null : (Typed.safeParse(JSON.parse(text)).data ?? null);
  } catch {
    return null;
  }
}

type Errors = Partial<Record<"personId" | "quote" | "day" | "time", string>>;

function errorsIn(
  typed: Typed,
  words: LookBackWords & Pick<(typeof parentsMessages)["nl"], "timeMissing" | "dayMissing">,
): Errors {
  const hasTime = typed.time.trim() !== "";
  return {
    ...(typed.personId === "" ? { personId: words.whoMissing } : {}),
    ...(typed.quote.trim() === "" ? { quote: words.quoteMissing } : {}),
    ...(typed.day !== "" && clockTime(typed.time) === null ? { time: words.timeMissing } : {}),
    ...(typed.day === "" && hasTime ? { day: words.dayMissing } : {}),
  };
}

function pointOf(typed: Typed): WorkingPoint {
  const clock = clockTime(typed.time);
  return {
    personId: PersonId.parse(typed.personId),
    quote: typed.quote.trim(),
    whereWhen: typed.whereWhen.trim(),
    nextMoment: FilmMoment.safeParse(typed.nextMoment).data ?? null,
    nextFilmAt: typed.day === "" || clock === null ? null : instantOf(typed.day, clock),
  };
}

/** The working point as it is being written, and how it is kept. */
export function useWorkingPoint() {
  const words = { ...useMessages(lookBackMessages), ...useMessages(parentsMessages) };
  const language = useLanguage();
  const { lookBack, outbox } = useTalk();
  const [draft, keepDraft] = useKeptText("working-point");
  const parents = parentsOf(lookBack);
  const only = parents.length === 1 ? parents[0]?.id : undefined;
  const saved = lookBack.workingPoint;
  const fromSaved = typedFrom(saved, (instant) => clockInWords(instant, language));
  const found = readTyped(draft) ?? fromSaved;
  const typed = found.personId === "" && only !== undefined ? { ...found, personId: only } : found;
  const [tried, setTried] = useState<"no" | "yes">("no");
  const errors = errorsIn(typed, words);
  const isTyped = draft !== "";
  const save = (then: () => void): void => {
    setTried("yes");
    if (Object.keys(errors).length > 0) {
      document.getElementById("working-point")?.focus();
      return;
    }
    outbox.add({ type: "agree", point: pointOf(typed) });
    keepDraft("");
    then();
  };
  return {
    typed,
    change: (part: Partial<Typed>): void => keepDraft(JSON.stringify({ ...typed, ...part })),
    errors: tried === "yes" ? errors : {},
    save,
    state: isTyped ? ("typing" as const) : saved === null ? ("nothing" as const) : ("kept" as const),
    /** What was written but not kept yet is kept first. */
    keepFirst: (then: () => void): void => {
      const isEmpty = typed.quote.trim() === "" && typed.whereWhen.trim() === "" && typed.day === "";
      if (!isTyped || (saved === null && isEmpty)) then();
      else save(then);
    },
  };
}

/** The working point in a parent's own words, and the next film. */
export function WorkingPointForm({ typed, change, errors, save, state }: ReturnType<typeof useWorkingPoint>) {
  const words = useMessages(lookBackMessages);
  const more = useMessages(parentsMessages);
  const asked = useAskedWords();
  const savedWords = useMessages(savedMessages);
  const language = useLanguage();
  const { moments } = useProgramme();
  const talk = useTalk();
  const { lookBack, outbox } = talk;
  const waits = useStore(outbox.state, ({ waiting }) =>
    waiting.some(({ unsent }) => unsent.type === "agree"),
  );
  const titles = {
    family: words.workingPoint,
    teacher: words.atSchool.point,
    joint: words.atSchool.shared,
  };
  const hasEarlier = lookBack.earlier.some(({ workingPoint }) => workingPoint !== null);
  return (
    <section className="agree-part" aria-labelledby="working-point">
      <h2 id="working-point" tabIndex={-1}>
        {hasEarlier ? more.ownPoint : titles[lookBack.kind]}
      </h2>
      <RadioGroup
        id="point-person"
        label={words.workingPointWho}
        inline
        value={typed.personId}
        options={parentsOf(lookBack).map(({ id, name }) => ({ value: id, label: name }))}
        error={errors.personId}
        onChange={(personId) => change({ personId })}
      />
      <TextArea
        id="point-quote"
        label={asked.quote}
        rows={3}
        maxLength={2000}
        value={typed.quote}
        error={errors.quote}
        onChange={(quote) => change({ quote })}
      />
      <TextArea
        id="point-where"
        label={asked.whereWhen}
        optionalText={words.optional}
        rows={2}
        maxLength={500}
        value={typed.whereWhen}
        onChange={(whereWhen) => change({ whereWhen })}
      />
      {hasNextFilm(talk) && (
        <>
          <SelectField
            id="point-next"
            label={asked.nextMoment}
            optionalText={words.optional}
            emptyLabel={words.noMoment}
            value={typed.nextMoment}
            options={moments.map(({ id, label }) => ({ value: id, label: label[language] }))}
            onChange={(nextMoment) => change({ nextMoment })}
          />
          <NextFilm typed={typed} change={change} errors={errors} />
        </>
      )}
      <div className="row">
        <Button onClick={() => save(() => undefined)}>{words.saveWorkingPoint}</Button>
        <output>{state !== "kept" ? "" : waits ? savedWords.saving : words.savedWorkingPoint}</output>
      </div>
    </section>
  );
}

/** When the next film is made, if the parents know it already. */
function NextFilm(props: { typed: Typed; change: (part: Partial<Typed>) => void; errors: Errors }) {
  const words = useMessages(parentsMessages);
  const asked = useAskedWords();
  const { dates } = useMessages(trajectoryMessages);
  const { optional } = useMessages(lookBackMessages);
  const { typed, change, errors } = props;
  return (
    <div className="next-film">
      <DateFields
        id="point-day"
        label={asked.nextDate}
        optionalText={optional}
        value={typed.day}
        onChange={(day) => change({ day })}
        partLabels={dates}
        pickLabel={dates.pick}
        error={errors.day}
      />
      <TextField
        id="point-time"
        label={words.nextTime}
        optionalText={optional}
        help={words.nextTimeHelp}
        width="short"
        value={typed.time}
        error={errors.time}
        onChange={(time) => change({ time })}
      />
    </div>
  );
}
