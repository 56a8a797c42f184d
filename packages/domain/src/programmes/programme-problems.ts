import { schemeById } from "../method/codes.ts";
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
  | "claims-proof";

type Rule = readonly [problem: ProgrammeProblem, isBroken: (programme: Programme) => boolean];

const rules: readonly Rule[] = [
  ["unknown-scheme", ({ schemeId }) => schemeById(schemeId) === undefined],
  ["ages-turned", ({ ages }) => ages.fromMonths >= ages.belowMonths],
  ["pairs-not-a-variant", ({ pairs, variants }) => !variants.includes(pairs)],
  ["variants-double", ({ variants }) => new Set(variants).size !== variants.length],
  [
    "band-turned",
    ({ band }) =>
      band !== null && !(band.fromMonths <= band.warnAfterMonths && band.warnAfterMonths <= band.toMonths),
  ],
  [
    "midway-after-the-end",
    ({ midwayAfterPairs, pairs }) => midwayAfterPairs !== null && midwayAfterPairs >= pairs,
  ],
  ["look-back-days-turned", ({ lookBackWithinDays: { from, to } }) => from > to],
  [
    "notice-longer-than-follow-up",
    ({ followUp }) => followUp !== null && followUp.noticeDays > followUp.months * 28,
  ],
  // "Goed onderbouwd" is a judgement of theory; no programme here may claim a proven effect.
  ["claims-proof", (programme) => /bewezen|effectief|proven|effective/iu.test(JSON.stringify(programme))],
];

/** Everything that is wrong with a programme, in a fixed order; empty when it can be published. */
export function programmeProblems(programme: Programme): readonly ProgrammeProblem[] {
  return rules.filter(([, isBroken]) => isBroken(programme)).map(([problem]) => problem);
}
