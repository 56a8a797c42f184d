import { z } from "zod";
import { Crop } from "./analysis.ts";
import { FamilyId, RecordingId, TrajectoryId } from "./ids.ts";
import { nothing, operation } from "./operation.ts";
import { FilmMoment, MicrosInFilm, Text } from "./shapes.ts";

/** One of the two pictures, with the family's words below it. */
export const ComparedPicture = z.object({
  recordingId: RecordingId,
  at: MicrosInFilm,
  crop: Crop.refine(
    ({ left, top, width, height }) => left + width <= 1000 && top + height <= 1000,
  ).nullable(),
  words: Text.trim().max(200),
});
export type ComparedPicture = z.output<typeof ComparedPicture>;

/** A picture that can be chosen: a still of the plan, a moment that was kept, or where a clip begins. */
export const Candidate = z.object({
  source: z.enum(["still", "kept", "clip"]),
  at: MicrosInFilm,
  crop: Crop.nullable(),
  words: Text,
});

/** A film of the trajectory. Without consent it has no pictures. */
export const ComparedFilm = z.object({
  recordingId: RecordingId,
  number: z.int(),
  moment: FilmMoment.nullable(),
  state: z.enum(["open", "locked", "not-ready"]),
  pictures: z.array(Candidate),
});
export type ComparedFilm = z.output<typeof ComparedFilm>;

export const Comparison = z.object({
  trajectoryId: TrajectoryId,
  familyId: FamilyId,
  films: z.array(ComparedFilm),
  chosen: z.object({ before: ComparedPicture, now: ComparedPicture }).nullable(),
  can: z.object({ edit: z.boolean() }),
});
export type Comparison = z.output<typeof Comparison>;

const params = z.object({ trajectoryId: TrajectoryId });

export const comparisonOperations = {
  /** The films of a trajectory with the pictures that can be put beside each other, and the two that were chosen. */
  readComparison: operation({
    method: "GET",
    path: "/trajectories/:trajectoryId/comparison",
    door: "lookback.read",
    params,
    body: nothing,
    result: Comparison,
    problems: [],
  }),
  /** Puts a picture of then beside one of now; both films are asked for their consent. */
  comparePictures: operation({
    method: "PUT",
    path: "/trajectories/:trajectoryId/comparison",
    door: "lookback.hold",
    params,
    body: z.object({ before: ComparedPicture, now: ComparedPicture }),
    result: Comparison,
    problems: [
      "consent-missing",
      "consent-withdrawn",
      "film-not-ready",
      "film-erased",
      "outside-film",
      "sensitive-clip",
    ],
  }),
};
