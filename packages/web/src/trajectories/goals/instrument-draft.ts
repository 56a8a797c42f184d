import type { Goals } from "@samenkijken/contract/goals";
import { fitsInstrument, instrumentById } from "@samenkijken/domain/outcomes/instruments";

type Score = Goals["instrumentScores"][number];

/** A score as it is being typed. */
export interface InstrumentDraft {
  readonly instrument: string;
  readonly name: string;
  readonly personId: string;
  readonly moment: string;
  readonly score: string;
  readonly answered: string;
  readonly scoredBy: string;
  readonly deviation: string;
  readonly reliability: string;
  readonly measuredOn: string;
}

const emptyDraft: InstrumentDraft = {
  instrument: "",
  name: "",
  personId: "",
  moment: "",
  score: "",
  answered: "",
  scoredBy: "",
  deviation: "",
  reliability: "",
  measuredOn: "",
};

/** An empty score, or the one that is corrected. */
export function instrumentDraftOf(score: Score | null, day: string): InstrumentDraft {
  if (score === null) return { ...emptyDraft, measuredOn: day };
  const { instrument, name, personId, moment, scoredBy, measuredOn, precision } = score;
  return {
    instrument,
    name,
    personId,
    moment,
    scoredBy,
    measuredOn,
    score: String(score.score),
    answered: textOf(score.answered),
    deviation: textOf(precision?.standardDeviation ?? null),
    reliability: textOf(precision?.reliability ?? null),
  };
}

function textOf(value: number | null): string {
  return value === null ? "" : String(value);
}

/** A number as people write it, with a comma or a point; null when it is none. */
export function numberIn(text: string): number | null {
  const trimmed = text.trim().replace(",", ".");
  return /^-?\d{1,5}(\.\d{1,4})?$/u.test(trimmed) ? Number(trimmed) : null;
}

/** The precision of an instrument: both numbers, neither, or wrong. */
export function precisionIn(
  draft: Pick<InstrumentDraft, "deviation" | "reliability">,
): { standardDeviation: number; reliability: number } | null | "wrong" {
  if (draft.deviation.trim() === "" && draft.reliability.trim() === "") return null;
  const [standardDeviation, reliability] = [numberIn(draft.deviation), numberIn(draft.reliability)];
  if (standardDeviation === null || reliability === null) return "wrong";
  const isPossible = standardDeviation > 0 && reliability >= 0 && reliability < 1;
  return isPossible ? { standardDeviation, reliability } : "wrong";
}

/** What is wrong, by the name of its field. */
export function wrongIn(draft: InstrumentDraft): readonly (keyof InstrumentDraft | "range")[] {
  const empty = (["instrument", "personId", "moment", "scoredBy", "measuredOn"] as const).filter(
    (field) => draft[field].trim() === "",
  );
  return [
    ...empty,
    ...(draft.instrument === "other" && draft.name.trim() === "" ? (["name"] as const) : []),
    ...wrongScore(draft),
    ...(precisionIn(draft) === "wrong" ? (["deviation"] as const) : []),
  ];
}

/** Whether the score is a number, and a possible one where the range is known. */
function wrongScore(draft: InstrumentDraft): readonly ("score" | "answered" | "range")[] {
  const score = numberIn(draft.score);
  if (score === null) return ["score"];
  if ((instrumentById(draft.instrument)?.rule ?? null) === null) return [];
  const answered = draft.answered.trim() === "" ? null : numberIn(draft.answered);
  const isCount =
    answered === null ? draft.answered.trim() === "" : Number.isInteger(answered) && answered > 0;
  if (!isCount) return ["answered"];
  return fitsInstrument({ instrument: draft.instrument, score, answered }) ? [] : ["range"];
}
