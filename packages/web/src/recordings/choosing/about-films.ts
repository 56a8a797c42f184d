import type { Trajectory } from "@samenkijken/contract/trajectories";
import { momentKindOf, type MomentKind } from "@samenkijken/domain/method/moment-kinds";
import { dayOf, type ChosenFilm } from "./chosen-films.ts";

/** What is known of a film when it is sent. */
export interface AboutFilm {
  readonly number: number;
  readonly moment: string | null;
  readonly momentKind: MomentKind | null;
  readonly filmedOn: string;
  readonly seen: readonly string[];
}

/** What was filled in, and where nobody did so: the plan, then what the first film says, then who the question is about. */
export function aboutFilms(
  films: readonly ChosenFilm[],
  trajectory: Pick<Trajectory, "people" | "cycles"> & {
    readonly programme: Pick<Trajectory["programme"], "moments">;
  },
  numbers: readonly number[],
): AboutFilm[] {
  const [first] = films;
  const plannedOf = (at: number) =>
    trajectory.cycles.find((cycle) => cycle.number === numbers[at])?.moment ?? null;
  const inFocus = trajectory.people.filter(({ inFocus: isIn }) => isIn);
  return films.map((film, at) => {
    const moment = film.moment ?? plannedOf(at) ?? first?.moment ?? plannedOf(0);
    return {
      number: numbers[at] ?? 0,
      moment,
      momentKind:
        (moment === null ? null : momentKindOf(trajectory.programme.moments, moment)) ?? film.momentKind,
      filmedOn: dayOf(film),
      seen: film.seen ?? first?.seen ?? inFocus.map(({ id }) => id),
    };
  });
}

/** The films with all that is known of them written down, so that it holds when the first of them is gone. */
export function settledFilms(films: readonly ChosenFilm[], about: readonly AboutFilm[]): ChosenFilm[] {
  return films.map((film, at) => {
    const known = about[at];
    if (known === undefined) return film;
    const { moment, momentKind, filmedOn, seen } = known;
    return { ...film, moment, momentKind, filmedOn, seen };
  });
}
