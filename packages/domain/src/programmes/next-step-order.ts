/**
 * The rules of the next step that a programme puts in its own order, here in the order that holds where
 * it says nothing else (settled 2); the first that fits wins.
 * What goes before all of them is no choice of a method: a referral, a closed trajectory, a pause.
 */
export const usualOrder = [
  "consent-withdrawn",
  "consent-missing",
  "first-talk",
  "intake",
  "cycle",
  "midway",
  "school",
  "closing",
  "film",
] as const;
export type StepRule = (typeof usualOrder)[number];

/** What is wrong with an order of rules. */
export type OrderProblem = "order-incomplete" | "order-consent-late" | "order-film-not-last";

/** Everything that is wrong with an order: each rule stands in it once, no film comes before its consent, and the next film, which always fits, comes last. */
export function orderProblems(order: readonly StepRule[]): readonly OrderProblem[] {
  const problems: OrderProblem[] = [];
  if (order.length !== usualOrder.length || usualOrder.some((rule) => !order.includes(rule)))
    problems.push("order-incomplete");
  const firstFilm = order.findIndex((rule) => filmRules.has(rule));
  if (consentRules.some((rule) => firstFilm !== -1 && order.lastIndexOf(rule) > firstFilm))
    problems.push("order-consent-late");
  if (order.at(-1) !== "film") problems.push("order-film-not-last");
  return problems;
}

const consentRules: readonly StepRule[] = ["consent-withdrawn", "consent-missing"];
const filmRules: ReadonlySet<StepRule> = new Set(["cycle", "school", "film"]);
