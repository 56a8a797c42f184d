import { Problem } from "../platform/problem.ts";

/** Refuses a birth date that has not come yet; both days are `2026-11-21` and compare as text. */
export function demandPast(today: string, children: readonly { readonly birthDate: string }[]): void {
  if (children.some((child) => child.birthDate > today)) throw new Problem("date-in-future");
}
