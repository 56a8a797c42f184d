import { z } from "zod";
import { ConsentState } from "./consent.ts";
import { Id, PersonId, RecordingId, TrajectoryId } from "./ids.ts";
import { nothing, operation } from "./operation.ts";
import { FilmLane } from "./recordings.ts";
import { Day, FilmMoment, MicrosInFilm } from "./shapes.ts";

/** A film whose clips may be shown in the joint look-back, with what its side lets the other see. */
const FilmToShow = z.object({
  recordingId: RecordingId,
  lane: FilmLane,
  number: z.int(),
  moment: FilmMoment,
  filmedOn: Day,
  /** Whether parts of a film of home may be shown at school at all; null for the film of school itself. */
  share: ConsentState.nullable(),
  clips: z.array(
    z.object({
      id: Id,
      title: z.string(),
      start: MicrosInFilm,
      end: MicrosInFilm,
      /** Whether everyone of its side lets it be shown. */
      approved: z.boolean(),
    }),
  ),
});

/** Somebody who chooses what the other side may see, and what they chose last. */
const Chooser = z.object({
  personId: PersonId,
  side: z.enum(["teacher", "parents"]),
  /** Null while they have not chosen; choosing nothing is a choice too. */
  chosenOn: Day.nullable(),
  clipIds: z.array(Id),
});

export const ClipChoices = z.object({
  films: z.array(FilmToShow),
  choosers: z.array(Chooser),
  /** Whether the look-back with the teacher was held; before that nothing is chosen. */
  teacherHeld: z.boolean(),
  byTeacher: z.boolean(),
  byParents: z.boolean(),
  can: z.object({ edit: z.boolean() }),
});
export type ClipChoices = z.output<typeof ClipChoices>;

const trajectory = z.object({ trajectoryId: TrajectoryId });

export const clipChoiceOperations = {
  readClipChoices: operation({
    method: "GET",
    path: "/trajectories/:trajectoryId/school/clips",
    door: "lookback.read",
    params: trajectory,
    body: nothing,
    result: ClipChoices,
    problems: ["school-not-open"],
  }),
  /** What one person lets the other side see: the teacher of the film at school, a parent of the films of home. */
  chooseClips: operation({
    method: "POST",
    path: "/trajectories/:trajectoryId/school/choices",
    door: "lookback.hold",
    params: trajectory,
    body: z.object({
      /** The client makes the id, so that an old choice that is sent again never undoes a newer one. */
      id: Id,
      personId: PersonId,
      chosenOn: Day,
      clipIds: z.array(Id).max(200),
    }),
    result: ClipChoices,
    problems: [
      "school-not-open",
      "teacher-first",
      "unknown-person",
      "unknown-clip",
      "date-in-future",
      "consent-missing",
      "consent-withdrawn",
    ],
  }),
};
