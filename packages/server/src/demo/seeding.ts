import type { PersonId } from "@samenkijken/contract/ids";
import type { IsoDate } from "@samenkijken/domain/time/iso-date";
import type { Asking } from "../platform/scope.ts";
import type { Program } from "../program.ts";
import type { DemoFilm } from "./shipped-film.ts";

/** Who seeds, when, and with which film. */
export interface Seeding {
  readonly program: Program;
  readonly asking: Asking;
  readonly today: IsoDate;
  readonly film: DemoFilm;
}

/** The people of a demo family: children first, then adults. */
export interface SeededPeople {
  readonly children: readonly PersonId[];
  readonly adults: readonly PersonId[];
}
