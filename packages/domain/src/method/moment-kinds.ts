import type { FilmMoment } from "../programmes/content.ts";

/** Whether caring for the child is filmed, being in contact, or both (requirement B-08). */
export const momentKinds = ["care", "contact", "both"] as const;
export type MomentKind = (typeof momentKinds)[number];

/** The kind that a moment of a programme has by itself; null where only the trainer can say it. */
export function momentKindOf(
  moments: readonly Pick<FilmMoment, "id" | "kind">[],
  momentId: string,
): MomentKind | null {
  const kind = moments.find(({ id }) => id === momentId)?.kind ?? "either";
  return kind === "either" ? null : kind;
}
