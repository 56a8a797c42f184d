import type { Scale } from "./scale.ts";

/** The assumed correlation between goals of one person in the published formula (Kiresuk & Sherman 1968). */
const correlation = 0.3;

/** Goal attainment scaling (doelrealisatie), version 1: each parent's own goals, with five levels each. */
export const goalAttainment: Scale = {
  id: "goal-attainment",
  version: 1,
  name: { nl: "Doelen in vijf treden", en: "Goal attainment scaling" },
  items: [],
  scoring: { kind: "goal-attainment", correlation },
  source: {
    nl: "Kiresuk & Sherman 1968; T = 50 + 10 Σwx / √((1 − ρ) Σw² + ρ (Σw)²), ρ = 0,30",
    en: "Kiresuk & Sherman 1968; T = 50 + 10 Σwx / √((1 − ρ) Σw² + ρ (Σw)²), ρ = 0.30",
  },
  licence: {
    nl: "vrije methode, gepubliceerde formule",
    en: "free method, published formula",
  },
  verified: true,
};

/** A goal counts once, twice or three times. */
export const goalWeights = [1, 2, 3] as const;

/** How far one goal came, and how much it counts. */
export interface AttainedGoal {
  readonly level: number;
  readonly weight: number;
}

/** The T score of one parent's goals: 50 when all came out as expected. Null without a scored goal. */
export function attainmentT(goals: readonly AttainedGoal[]): number | null {
  if (goals.length === 0) return null;
  const total = sum(goals.map(({ level, weight }) => level * weight));
  const squares = sum(goals.map(({ weight }) => weight ** 2));
  const weights = sum(goals.map(({ weight }) => weight));
  return 50 + (10 * total) / Math.sqrt((1 - correlation) * squares + correlation * weights ** 2);
}

/** A goal is attained when it came out as expected or better. */
export function isAttained(level: number): boolean {
  return level >= 0;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
