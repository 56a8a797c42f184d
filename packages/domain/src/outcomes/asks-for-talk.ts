import type { Scale } from "./scale.ts";

/**
 * Whether one parent's answers ask to be talked about: one of them is low, or their mean is, once all were given. A
 * reason for a kind word at the table, never a score of the talk or of who held it.
 */
export function asksForTalk(
  { items, scoring }: Pick<Scale, "items" | "scoring">,
  answers: Readonly<Record<string, number>>,
): boolean {
  if (scoring.kind !== "each-item" || scoring.talkWhen === null) return false;
  const { anyAtMost, meanBelow } = scoring.talkWhen;
  const given = items.flatMap(({ id }) => answers[id] ?? []);
  if (given.some((answer) => answer <= anyAtMost)) return true;
  const sum = given.reduce((total, each) => total + each, 0);
  return given.length === items.length && sum < meanBelow * items.length;
}
