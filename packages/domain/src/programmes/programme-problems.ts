import { schemeById } from "../method/codes.ts";
import { closingItems } from "../outcomes/closing-questions.ts";
import { instrumentById } from "../outcomes/instruments.ts";
import type { Scale, ScaleItem } from "../outcomes/scale.ts";
import { orderProblems, type OrderProblem } from "./next-step-order.ts";
import type { Programme } from "./programme.ts";

/** What keeps a programme from being published, beyond the shape of its fields; the words belong to the screen. */
export type ProgrammeProblem =
  | "unknown-scheme"
  | "ages-turned"
  | "pairs-not-a-variant"
  | "variants-double"
  | "band-turned"
  | "midway-after-the-end"
  | "look-back-days-turned"
  | "notice-longer-than-follow-up"
  | OrderProblem
  | "id-double"
  | "unknown-question"
  | "unknown-scale"
  | "unknown-instrument"
  | "words-not-at-closing"
  | "closing-answers-changed"
  | "claims-proof";

/** A problem and where it stands: the way to a field, as in `questions.3.nl`. */
export interface ProgrammeFault {
  readonly problem: ProgrammeProblem;
  readonly path: string;
}

type Rule = readonly [problem: ProgrammeProblem, path: string, isBroken: (programme: Programme) => boolean];

const rules: readonly Rule[] = [
  ["unknown-scheme", "schemeId", ({ schemeId }) => schemeById(schemeId) === undefined],
  ["ages-turned", "ages.belowMonths", ({ ages }) => ages.fromMonths >= ages.belowMonths],
  ["pairs-not-a-variant", "variants", ({ pairs, variants }) => !variants.includes(pairs)],
  ["variants-double", "variants", ({ variants }) => new Set(variants).size !== variants.length],
  [
    "band-turned",
    "band.warnAfterMonths",
    ({ band }) =>
      band !== null && !(band.fromMonths <= band.warnAfterMonths && band.warnAfterMonths <= band.toMonths),
  ],
  [
    "midway-after-the-end",
    "midwayAfterPairs",
    ({ midwayAfterPairs, pairs }) => midwayAfterPairs !== null && midwayAfterPairs >= pairs,
  ],
  ["look-back-days-turned", "lookBackWithinDays.to", ({ lookBackWithinDays: { from, to } }) => from > to],
  [
    "notice-longer-than-follow-up",
    "followUp.noticeDays",
    ({ followUp }) => followUp !== null && followUp.noticeDays > followUp.months * 28,
  ],
];

/** Everything that is wrong with a programme, in a fixed order; empty when it can be published. */
export function programmeProblems(programme: Programme): readonly ProgrammeFault[] {
  return [
    ...rules.filter(([, , isBroken]) => isBroken(programme)).map(([problem, path]) => ({ problem, path })),
    ...orderProblems(programme.order).map((problem) => ({ problem, path: "order" })),
    ...doubleIds(programme),
    ...unknownQuestions(programme),
    ...instrumentFaults(programme),
    ...claims(programme, ""),
  ];
}

/** What was stored under an id must be found again: in one list each id stands once. */
function doubleIds(programme: Programme): ProgrammeFault[] {
  const { checklists, instruments } = programme;
  const lists: readonly (readonly [path: string, ids: readonly string[]])[] = [
    ["questions", programme.questions.map(({ intent }) => intent)],
    ["checklists.selfCheck", idsOf(checklists.selfCheck)],
    ["instruments.scales", idsOf([...instruments.scales, checklists.sessionCheck])],
    ["considerations", idsOf(programme.considerations)],
    ["filmingTips", idsOf(programme.filmingTips)],
    ["moments", idsOf(programme.moments)],
    ["themes", idsOf(programme.themes)],
    ["checklists.sessionCheck.items", idsOf(itemsOf([checklists.sessionCheck, ...instruments.scales]))],
  ];
  return lists
    .filter(([, ids]) => new Set(ids).size !== ids.length)
    .map(([path]) => ({ problem: "id-double", path }));
}

const idsOf = (items: readonly { readonly id: string }[]): string[] => items.map(({ id }) => id);
const itemsOf = (scales: readonly Scale[]): ScaleItem[] => scales.flatMap(({ items }) => items);

function unknownQuestions({ questions, fitting }: Programme): ProgrammeFault[] {
  const known = new Set(questions.map(({ intent }) => intent));
  const named: readonly (readonly [path: string, intents: readonly string[]])[] = [
    ["fitting.always", fitting.always === null ? [] : [fitting.always]],
    ["fitting.workingPoint", fitting.workingPoint === null ? [] : [fitting.workingPoint]],
    ["fitting.further", fitting.further],
    ...Object.entries(fitting.byCode).map(([code, intents]) => [`fitting.byCode.${code}`, intents] as const),
  ];
  return named
    .filter(([, intents]) => intents.some((intent) => !known.has(intent)))
    .map(([path]) => ({ problem: "unknown-question", path }));
}

function instrumentFaults({ instruments, checklists }: Programme): ProgrammeFault[] {
  const { scales, asked, external } = instruments;
  const faults: ProgrammeFault[] = [];
  const byId = new Map(scales.map((scale) => [scale.id, scale]));
  for (const [moment, ids] of Object.entries(asked)) {
    const path = `instruments.asked.${moment}`;
    if (ids.some((id) => !byId.has(id))) faults.push({ problem: "unknown-scale", path });
    const isInWords = ids.some((id) => (byId.get(id)?.items ?? []).some(({ answer }) => answer !== "0-10"));
    if (isInWords && moment !== "closing") faults.push({ problem: "words-not-at-closing", path });
  }
  if (checklists.sessionCheck.items.some(({ answer }) => answer !== "0-10"))
    faults.push({ problem: "words-not-at-closing", path: "checklists.sessionCheck" });
  if (external.some((id) => instrumentById(id) === undefined))
    faults.push({ problem: "unknown-instrument", path: "instruments.external" });
  if (itemsOf(scales).some(hasOtherAnswers))
    faults.push({ problem: "closing-answers-changed", path: "instruments.scales" });
  return faults;
}

const fixedItems: readonly ScaleItem[] = Object.values(closingItems);

/** The answers to the closing questions are counted over programmes (harmonised indicators): their words may change, the answers not. */
function hasOtherAnswers(item: ScaleItem): boolean {
  const fixed = fixedItems.find(({ id }) => id === item.id);
  if (fixed === undefined) return false;
  return answersOf(fixed) !== answersOf(item);
}

function answersOf(item: ScaleItem): string {
  return item.answer === "choice" ? idsOf(item.choices).join(" ") : item.answer;
}

/** "Goed onderbouwd" is a judgement of theory; no programme here may claim a proven effect. */
const claim = /bewezen|effectie[fv]|evidence[- ]based|proven|effective/iu;

function claims(value: unknown, path: string): ProgrammeFault[] {
  if (typeof value === "string") return claim.test(value) ? [{ problem: "claims-proof", path }] : [];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) => claims(each, path === "" ? key : `${path}.${key}`));
}
