import { ProblemError } from "@samenkijken/contract/client";
import { RecordingId } from "@samenkijken/contract/ids";
import type { Trajectory } from "@samenkijken/contract/trajectories";
import { startUpload } from "./film-acts.ts";
import type { FilmPlace, Life } from "./life.ts";

/** Something that happens instead of the next step. */
export interface Turn {
  readonly name: string;
  /** How likely it is where it fits. */
  readonly chance: number;
  readonly fits: (trajectory: Trajectory, life: Life) => boolean;
  readonly happens: (life: Life, trajectory: Trajectory) => Promise<void>;
}

export const isAt = ({ nextStep }: Trajectory, ...ids: string[]) => ids.includes(nextStep.id);
export const isOpen = ({ closedOn }: Trajectory) => closedOn === null;
const isPaused = ({ course }: Trajectory) => course.pauses.some(({ resumedOn }) => resumedOn === null);
export const isAtWork = (trajectory: Trajectory) => isOpen(trajectory) && !isPaused(trajectory);
export const params = ({ trajectoryId }: Life) => ({ trajectoryId });

/** What is asked must be refused, and for one of these reasons. */
export async function demandRefused(asked: () => Promise<unknown>, ...codes: string[]): Promise<void> {
  try {
    await asked();
  } catch (fault) {
    if (fault instanceof ProblemError && codes.some((code) => fault.problem.type === `problem:${code}`))
      return;
    throw fault;
  }
  throw new Error(`what should be refused (${codes.join(", ")}) was done`);
}

/** Only a consent that does not hold refuses anything: a film, and nothing else. */
export async function refusedFilm(life: Life, place: FilmPlace): Promise<void> {
  const id = RecordingId.parse(crypto.randomUUID());
  await demandRefused(
    () => startUpload(life, { ...place, id, sizeBytes: 9 }),
    "consent-missing",
    "consent-withdrawn",
    "consent-unclear",
    ...(place.lane === "home" ? [] : ["school-not-open", "school-head-unknown", "class-not-informed"]),
  );
}
