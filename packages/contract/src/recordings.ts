import { z } from "zod";
import { FamilyId, GrantId, Id, PersonId, RecordingId, TrajectoryId } from "./ids.ts";
import { nothing, operation } from "./operation.ts";
import { Day, FilmMoment, Instant, MicrosInFilm, Reason, Text } from "./shapes.ts";

/** Largest film that is taken in: 10 GiB. */
export const maxFilmBytes = 10 * 1024 ** 3;

export const RecordingState = z.enum(["uploading", "preparing", "ready", "refused"]);

export const Recording = z.object({
  id: RecordingId,
  familyId: FamilyId,
  trajectoryId: TrajectoryId,
  number: z.int(),
  fileName: z.string(),
  sizeBytes: z.int(),
  receivedBytes: z.int(),
  moment: FilmMoment,
  filmedOn: Day,
  /** Who can be seen in this film (settled 4). */
  seen: z.array(PersonId),
  state: RecordingState,
  /** 0 to 1 while the film is being prepared. */
  progress: z.number().min(0).max(1),
  /** Why the film cannot be used: codes of the film check. */
  filmProblems: z.array(z.object({ code: z.string(), nl: z.string(), en: z.string() })),
  durationMicros: MicrosInFilm.nullable(),
  width: z.int().nullable(),
  height: z.int().nullable(),
  addedAt: Instant,
  consent: z.enum(["complete", "missing", "withdrawn"]),
  can: z.object({ open: z.boolean(), upload: z.boolean() }),
});
export type Recording = z.output<typeof Recording>;

/** Times of all pictures, run-length packed: see annotation/time/frame-table. */
export const PackedFrameTable = z.object({
  end: MicrosInFilm,
  runs: z.array(z.tuple([z.int().positive(), z.int().positive()])),
});

export type PackedFrameTable = z.output<typeof PackedFrameTable>;

export const FilmGrant = z.object({
  grantId: GrantId,
  filmUrl: z.string(),
  posterUrl: z.string(),
  endsAt: Instant,
  frames: PackedFrameTable,
  /** What to add to a time in the frame table to get the browser's clock, once per file (settled 5). */
  clockOffsetMicros: z.int(),
  width: z.int(),
  height: z.int(),
  hasSound: z.boolean(),
});
export type FilmGrant = z.output<typeof FilmGrant>;

const recording = z.object({ recordingId: RecordingId });

export const recordingOperations = {
  listRecordings: operation({
    method: "GET",
    path: "/recordings",
    door: "recording.read",
    params: nothing,
    body: nothing,
    result: z.array(Recording),
    problems: [],
  }),
  /** Makes room for a film; the bytes follow to `/api/uploads/:recordingId` by the tus protocol, from offset 0. */
  startUpload: operation({
    method: "POST",
    path: "/trajectories/:trajectoryId/recordings",
    door: "recording.upload",
    params: z.object({ trajectoryId: TrajectoryId }),
    body: z.object({
      id: RecordingId,
      number: z.int().min(1).max(20),
      fileName: Text.min(1).max(255),
      sizeBytes: z.int().min(0),
      moment: FilmMoment,
      filmedOn: Day,
      seen: z.array(PersonId).min(1).max(24),
      /** Needed when this film goes beyond the programme's maximum. */
      reason: Reason.nullable(),
    }),
    result: Recording,
    problems: [
      "consent-missing",
      "consent-withdrawn",
      "no-custody-holder",
      "unknown-person",
      "trajectory-closed",
      "cycle-out-of-order",
      "film-exists-in-cycle",
      "film-too-large",
      "reason-needed",
      "date-in-future",
    ],
  }),
  readRecording: operation({
    method: "GET",
    path: "/recordings/:recordingId",
    door: "recording.read",
    params: recording,
    body: nothing,
    result: Recording,
    problems: [],
  }),
  /** Tries again to prepare a film that was refused. */
  prepareAgain: operation({
    method: "POST",
    path: "/recordings/:recordingId/preparing",
    door: "recording.upload",
    params: recording,
    body: nothing,
    result: Recording,
    problems: ["film-not-refused", "consent-missing", "consent-withdrawn"],
  }),
  /** Opening a film is a command: the access row is written first, then the grant is given (settled 12). */
  openFilm: operation({
    method: "POST",
    path: "/recordings/:recordingId/grants",
    door: "film.open",
    params: recording,
    body: z.object({ purpose: z.enum(["analysis", "look-back"]) }),
    result: FilmGrant,
    problems: ["consent-missing", "consent-withdrawn", "film-not-ready"],
  }),
  addSecondsWatched: operation({
    method: "POST",
    path: "/grants/:grantId/seconds",
    door: "film.open",
    params: z.object({ grantId: GrantId }),
    /** The client makes the id of a batch of seconds, so that a repeated request counts nothing twice. */
    body: z.object({ id: Id, seconds: z.number().min(0).max(600) }),
    result: nothing,
    problems: ["grant-ended"],
  }),
};
