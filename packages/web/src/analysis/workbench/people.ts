import type { Recording } from "@samenkijken/contract/recordings";
import type { Trajectory } from "@samenkijken/contract/trajectories";

/** The shape of a person's badge, so that who did it can be read without colour and without the lane. */
export type PersonShape = "circle" | "square" | "hexagon" | "diamond";

/** Someone who can be seen in the film: one lane of the timeline. */
export interface FilmPerson {
  readonly id: string;
  readonly name: string;
  readonly kind: "child" | "adult";
  readonly shape: PersonShape;
}

/** Whether someone is a brother or sister of the child whom the question is about. */
export function isSibling({ kind, shape }: Pick<FilmPerson, "kind" | "shape">): boolean {
  return kind === "child" && shape !== "circle";
}

/** From more lanes than this on those of brothers and sisters begin folded. */
const MOST_UNFOLDED = 3;

/** The ids of those whose lanes are folded when a film is opened. */
export function foldedAtFirst(people: readonly FilmPerson[]): string[] {
  return people.length > MOST_UNFOLDED ? people.filter(isSibling).map(({ id }) => id) : [];
}

const later: readonly PersonShape[] = ["hexagon", "diamond"];

/** The people of a film as lanes: children in focus first, then the others in the family's order. */
export function peopleInFilm(
  recording: Pick<Recording, "seen">,
  trajectory: Pick<Trajectory, "people">,
): FilmPerson[] {
  const seen = trajectory.people.filter((person) => recording.seen.includes(person.id));
  const rank = (person: (typeof seen)[number]): number =>
    person.inFocus ? 0 : person.kind === "child" ? 1 : 2;
  const inOrder = [...seen].sort((one, other) => rank(one) - rank(other));
  const firstOf = {
    child: inOrder.find(({ kind }) => kind === "child"),
    adult: inOrder.find(({ kind }) => kind === "adult"),
  };
  let extra = 0;
  return inOrder.map(({ id, name, kind, ...person }) => {
    if (firstOf[kind]?.id === id || (kind === "child" && person.inFocus)) {
      return { id, name, kind, shape: kind === "child" ? "circle" : "square" };
    }
    extra += 1;
    return { id, name, kind, shape: later[(extra - 1) % later.length] ?? "diamond" };
  });
}
