import { childStateIds } from "@samenkijken/domain/method/child-states";
import { momentKinds } from "@samenkijken/domain/method/moment-kinds";
import { z } from "zod";
import { FamilyId, GrantId, Id, PersonId, RecordingId, TrajectoryId } from "./ids.ts";
import { nothing, operation } from "./operation.ts";
import { Day, FilmMoment, Instant, MicrosInFilm, Reason, Text } from "./shapes.ts";

/** Largest film that is taken in: 10 GiB, its parts together. */
export const maxFilmBytes = 10 * 1024 ** 3;

/** Most files that one film may be split into by its camera. */
export const maxFilmParts = 40;

/** Days in which the original of a refused film can be fetched back; then it is erased. */
export const fetchBackDays = 7;

/** Where a film was made: each has its own numbers (guard G6). */
export const FilmLane = z.enum(["home", "school"]);
export type FilmLane = z.output<typeof FilmLane>;

export const RecordingState = z.enum(["uploading", "preparing", "ready", "refused", "erased"]);

/** One file of a film, as the camera named it. A camera splits a long film into several. */
export const FilmPart = z.object({ name: Text.min(1).max(255), sizeBytes: z.int().min(0) });
export type FilmPart = z.output<typeof FilmPart>;

/** A SHA-256 in hexadecimal. */
const Sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** How awake a child was at the start and the end of a film (requirement B-10); a reason may be given where it slept or cried. */
export const ChildStateInFilm = z.object({
  personId: PersonId,
  atStart: z.enum(childStateIds),
  atEnd: z.enum(childStateIds),
  reason: Text.trim().max(500),
});
export type ChildStateInFilm = z.output<typeof ChildStateInFilm>;

export const Recording = z.object({
  id: RecordingId,
  familyId: FamilyId,
  trajectoryId: TrajectoryId,
  lane: FilmLane,
  number: z.int(),
  /** The files, in the order in which they make one film. */
  parts: z.array(FilmPart).min(1),
  sizeBytes: z.int(),
  receivedBytes: z.int(),
  moment: FilmMoment,
  /** Caring for the child, contact, or both (requirement B-08); null for an old film of which nobody said it. */
  momentKind: z.enum(momentKinds).nullable(),
  /** Of the children of whom it is known; only for who may open the film. */
  childStates: z.array(ChildStateInFilm),
  filmedOn: Day,
  /** Who can be seen in this film (settled 4). */
  seen: z.array(PersonId),
  state: RecordingState,
  /** 0 to 1 while the film is being prepared. */
  progress: z.number().min(0).max(1),
  /** Until the film is prepared; null while that cannot be said. */
  secondsLeft: z.number().nonnegative().nullable(),
  /** Whether the film can be seen: prepared, or as the camera made it while it is still being prepared. */
  playable: z.boolean(),
  /** Why the film cannot be used, waits, or what is wrong with a film that can be used: codes of the film check. */
  filmProblems: z.array(z.object({ code: z.string(), nl: z.string(), en: z.string() })),
  durationMicros: MicrosInFilm.nullable(),
  width: z.int().nullable(),
  height: z.int().nullable(),
  addedAt: Instant,
  /** When the last byte was safely here. */
  arrivedAt: Instant.nullable(),
  /** When what arrived was found equal to what was sent; then the film may go from the camera. */
  confirmedAt: Instant.nullable(),
  /** Until when the original of a refused film can be fetched back. */
  fetchBackUntil: Instant.nullable(),
  erasedAt: Instant.nullable(),
  consent: z.enum(["complete", "missing", "withdrawn"]),
  can: z.object({
    open: z.boolean(),
    upload: z.boolean(),
    prepareAgain: z.boolean(),
    fetchBack: z.boolean(),
    erase: z.boolean(),
  }),
});
export type Recording = z.output<typeof Recording>;

const Length = z.int().positive();

/** Times of all pictures, packed: see annotation/time/frame-table. */
export const PackedFrameTable = z.object({
  end: MicrosInFilm,
  runs: z.array(
    z.union([
      z.tuple([Length, z.int().positive()]),
      z.tuple([z.array(Length).min(1).max(64), z.int().positive()]),
      z.tuple([Length, z.string().regex(/^[\w-]+$/)]),
    ]),
  ),
});

export type PackedFrameTable = z.output<typeof PackedFrameTable>;

/** A strip of small pictures over the film: tile k (row by row) shows the picture at the k-th moment. */
export const FilmStrip = z.object({
  columns: z.int().positive(),
  tileWidth: z.int().positive(),
  tileHeight: z.int().positive(),
  moments: z.array(MicrosInFilm),
});
export type FilmStrip = z.output<typeof FilmStrip>;

export const FilmGrant = z.object({
  grantId: GrantId,
  filmUrl: z.string(),
  /** Null until the film is prepared, like the strip and the sound below. */
  posterUrl: z.string().nullable(),
  strip: FilmStrip.extend({ url: z.string() }).nullable(),
  /** The loudest sound per slice of time, one byte each: 0 is silence, 255 as loud as it gets. */
  peaks: z.object({ url: z.string(), perSecond: z.number().positive() }).nullable(),
  /** Whether a better file of the same film is still being made; then a new grant gives that one. */
  isBeingPrepared: z.boolean(),
  /** Words to lay over the picture: who looks, and when. Null where the organisation does not ask for it. */
  watermark: z.string().nullable(),
  endsAt: Instant,
  frames: PackedFrameTable,
  /** What to add to a time in the frame table to get the browser's clock, once per file (settled 5). */
  clockOffsetMicros: z.int(),
  width: z.int(),
  height: z.int(),
  hasSound: z.boolean(),
});
export type FilmGrant = z.output<typeof FilmGrant>;

/** The way to the files of a refused film, as they came in. */
export const FetchBack = z.object({
  grantId: GrantId,
  endsAt: Instant,
  files: z.array(FilmPart.extend({ url: z.string() })),
});
export type FetchBack = z.output<typeof FetchBack>;

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
      lane: FilmLane.default("home"),
      number: z.int().min(1).max(20),
      /** The files that make this film, in their order; their bytes follow as one upload, one after the other. */
      parts: z.array(FilmPart).min(1).max(maxFilmParts),
      /** See docs/films.md: a hash of the length and three samples, by which the same film is noticed before it is sent. */
      fingerprint: Sha256,
      /** What to do when this family has the same film already. */
      whenSame: z.enum(["tell", "take"]),
      moment: FilmMoment,
      /** Needed where the moment does not say it by itself. */
      momentKind: z.enum(momentKinds).nullable().default(null),
      childStates: z.array(ChildStateInFilm).max(12).default([]),
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
      "school-not-open",
      "school-head-unknown",
      "class-not-informed",
      "school-film-ended",
      "unknown-person",
      "trajectory-closed",
      "cycle-out-of-order",
      "film-exists-in-cycle",
      "film-too-large",
      "same-film",
      "too-many-uploads",
      "reason-needed",
      "date-in-future",
    ],
  }),
  /** What the sender's hash of the film is; the server holds its own beside it, and only then says that the film arrived. */
  confirmUpload: operation({
    method: "POST",
    path: "/recordings/:recordingId/confirmation",
    door: "recording.upload",
    params: recording,
    body: z.object({ sha256: Sha256 }),
    result: Recording,
    problems: ["film-not-in"],
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
  /** The state of a child at the start and the end of a film, also later and once more; what was entered before stays. */
  recordChildState: operation({
    method: "POST",
    path: "/recordings/:recordingId/child-states",
    door: "recording.upload",
    params: recording,
    body: ChildStateInFilm,
    result: Recording,
    problems: ["unknown-person", "film-erased"],
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
  /** Gives the files of a refused film back, for seven days, with a reason, while consent holds. */
  fetchBack: operation({
    method: "POST",
    path: "/recordings/:recordingId/originals",
    door: "recording.fetch",
    params: recording,
    body: z.object({ reason: Reason }),
    result: FetchBack,
    problems: ["film-not-refused", "fetch-back-ended", "consent-missing", "consent-withdrawn"],
  }),
  /** Throws the key and the bytes of a film away, for good. What was written about it stays. */
  eraseRecording: operation({
    method: "POST",
    path: "/recordings/:recordingId/erasure",
    door: "recording.erase",
    params: recording,
    body: z.object({ reason: Reason }),
    result: Recording,
    problems: [],
  }),
  /** Opening a film is a command: the access row is written first, then the grant is given (settled 12). */
  openFilm: operation({
    method: "POST",
    path: "/recordings/:recordingId/grants",
    door: "film.open",
    params: recording,
    body: z.object({ purpose: z.enum(["analysis", "look-back", "shared-screen"]) }),
    result: FilmGrant,
    problems: ["consent-missing", "consent-withdrawn", "school-film-ended", "film-not-ready", "film-erased"],
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
