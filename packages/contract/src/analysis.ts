import { planWarningIds } from "@samenkijken/domain/method/plan-warnings";
import { z } from "zod";
import { GrantId, Id, PersonId, RecordingId } from "./ids.ts";
import { nothing, operation } from "./operation.ts";
import { Count, Instant, MicrosInFilm, Reason, Text } from "./shapes.ts";

export const Marker = z.object({
  type: z.literal("marker"),
  id: Id,
  /** The person whose lane it is on. */
  track: PersonId,
  code: Text.min(1).max(40),
  start: MicrosInFilm,
  /** Null = a moment. */
  end: MicrosInFilm.nullable(),
  valence: z.enum(["yes", "no"]),
  addressee: PersonId.nullable(),
  reception: z.enum(["computed", "received", "missed"]),
  receivedBy: Id.nullable(),
  star: z.enum(["plain", "success"]),
  // What an earlier version left waiting on a device lacks the fields that have a default here.
  elements: z.array(Text.min(1).max(40)).max(20).readonly().default([]),
  source: z.enum(["desk", "joint"]).default("desk"),
});

export const Clip = z.object({
  type: z.literal("clip"),
  id: Id,
  start: MicrosInFilm,
  end: MicrosInFilm,
  title: Text.max(120),
  kind: z.enum(["success", "working-point"]),
  question: Text.max(300),
  position: Count,
  sensitive: z.enum(["no", "yes"]),
  aim: Text.max(300).default(""),
  followUps: Text.max(1000).default(""),
});

/** A part of the picture in thousandths of its width and height. */
export const Crop = z.object({
  left: z.int().min(0).max(999),
  top: z.int().min(0).max(999),
  width: z.int().min(1).max(1000),
  height: z.int().min(1).max(1000),
});

export const Still = z.object({
  type: z.literal("still"),
  id: Id,
  at: MicrosInFilm,
  caption: Text.max(200),
  clipId: Id.nullable(),
  position: Count,
  crop: Crop.nullable().default(null),
});

export const Note = z.object({
  type: z.literal("note"),
  id: Id,
  topic: z.enum(["impression", "moment", "information", "working-point"]),
  /** Null = about the whole film. */
  at: MicrosInFilm.nullable(),
  text: Text.max(2000),
});

export const DocumentRecord = z.discriminatedUnion("type", [Marker, Clip, Still, Note]);
export type DocumentRecord = z.output<typeof DocumentRecord>;

/** A reversible change: see annotation/document/change. */
export const Change = z.object({
  added: z.array(DocumentRecord).max(5000),
  updated: z.array(z.tuple([DocumentRecord, DocumentRecord])).max(5000),
  removed: z.array(DocumentRecord).max(5000),
});

export const Analysis = z.object({
  recordingId: RecordingId,
  schemeId: Text,
  revision: Count,
  end: MicrosInFilm,
  records: z.array(DocumentRecord),
  planReadyAt: Instant.nullable(),
  /** Reasons that the look-back plan differs from the method; empty = it does not. */
  planWarnings: z.array(z.enum(planWarningIds)),
  /** What the trainer ticked when she marked the plan ready: ids of the programme's self-check. */
  selfCheck: z.array(Text),
  can: z.object({ edit: z.boolean() }),
});
export type Analysis = z.output<typeof Analysis>;

const recording = z.object({ recordingId: RecordingId });

export const analysisOperations = {
  readAnalysis: operation({
    method: "GET",
    path: "/recordings/:recordingId/analysis",
    door: "analysis.read",
    params: recording,
    body: nothing,
    result: Analysis,
    problems: ["consent-missing", "consent-withdrawn", "film-not-ready"],
  }),
  /** How many batches there were: a page that has the document asks whether there is a newer one. */
  readRevision: operation({
    method: "GET",
    path: "/recordings/:recordingId/analysis/revision",
    door: "analysis.read",
    params: recording,
    body: nothing,
    result: z.object({ revision: Count }),
    problems: ["consent-missing", "consent-withdrawn", "film-not-ready"],
  }),
  /** One batch of changes, idempotent by its client-made id (settled 20). */
  applyChanges: operation({
    method: "POST",
    path: "/recordings/:recordingId/changes",
    door: "analysis.edit",
    params: recording,
    body: z.object({ batchId: Id, baseRevision: Count, change: Change }),
    result: z.object({ revision: z.int() }),
    problems: [
      "consent-missing",
      "consent-withdrawn",
      "film-not-ready",
      "changed-meanwhile",
      "does-not-fit",
      "unknown-code",
      "unknown-element",
      "unknown-track",
      "outside-film",
      "sensitive-clip",
    ],
  }),
  /** Marks the look-back plan ready. A plan that differs from the method passes with a written reason (settled 3). */
  markPlanReady: operation({
    method: "POST",
    path: "/recordings/:recordingId/plan",
    door: "analysis.edit",
    params: recording,
    body: z.object({
      reason: Reason.nullable(),
      selfCheck: z.array(z.string().max(60)).max(20).default([]),
    }),
    result: Analysis,
    problems: ["consent-missing", "consent-withdrawn", "film-not-ready", "reason-needed", "plan-not-ready"],
  }),
  /** Gives a clip as a file, cut exactly, for the family to keep: only when everyone in the film agreed to that too. */
  giveClip: operation({
    method: "POST",
    path: "/recordings/:recordingId/clips/:clipId/copies",
    door: "film.copy",
    params: z.object({ recordingId: RecordingId, clipId: Id }),
    body: nothing,
    result: z.object({ grantId: GrantId, url: z.string(), fileName: z.string(), endsAt: Instant }),
    problems: [
      "consent-missing",
      "consent-withdrawn",
      "copy-consent-missing",
      "film-not-ready",
      "film-erased",
      "unknown-clip",
      "clip-too-long",
      "sensitive-clip",
    ],
  }),
};
