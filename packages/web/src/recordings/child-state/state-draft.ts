import type { ChildStateInFilm } from "@samenkijken/contract/recordings";
import { PersonId } from "@samenkijken/contract/ids";
import type { Trajectory } from "@samenkijken/contract/trajectories";
import { asksReason, asksState, type ChildStateId } from "@samenkijken/domain/method/child-states";
import { asDay } from "../../platform/dates.ts";

/** The states of one child as they are being chosen; null is not said yet. */
export interface StateDraft {
  readonly atStart: ChildStateId | null;
  readonly atEnd: ChildStateId | null;
  readonly reason: string;
}

export type StateDrafts = Readonly<Record<string, StateDraft>>;

export const emptyStates: StateDraft = { atStart: null, atEnd: null, reason: "" };

/** The children in a film whose state is asked: babies and toddlers who can be seen. */
export function childrenToAsk(
  trajectory: Pick<Trajectory, "ages">,
  film: { readonly seen: readonly string[]; readonly filmedOn: string },
): string[] {
  if (film.filmedOn === "") return [];
  return trajectory.ages
    .filter(
      ({ personId, birthDate }) =>
        film.seen.includes(personId) && asksState(asDay(birthDate), asDay(film.filmedOn)),
    )
    .map(({ personId }) => personId);
}

/** Whether what was chosen asks, gently, why the film was made then. */
export function draftAsksReason({ atStart, atEnd }: StateDraft): boolean {
  // What is not said yet counts as awake, so that the question comes with the first answer that asks it.
  return asksReason({ atStart: atStart ?? "S4", atEnd: atEnd ?? "S4" });
}

/** What is complete and can be sent; a child of whom only one half is known waits until both are. */
export function statesToSend(drafts: StateDrafts, children: readonly string[]): ChildStateInFilm[] {
  return children.flatMap((personId) => {
    const draft = drafts[personId] ?? emptyStates;
    const { atStart, atEnd } = draft;
    if (atStart === null || atEnd === null) return [];
    const reason = draftAsksReason(draft) ? draft.reason.trim() : "";
    return [{ personId: PersonId.parse(personId), atStart, atEnd, reason }];
  });
}
