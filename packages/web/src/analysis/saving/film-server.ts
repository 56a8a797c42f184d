import type { AnnotationDocument } from "@samenkijken/annotation/document/annotation-document";
import type { Change } from "@samenkijken/annotation/document/change";
import type { DocumentRecord } from "@samenkijken/annotation/document/document-record";
import { toMicros } from "@samenkijken/annotation/time/micros";
import type { Analysis } from "@samenkijken/contract/analysis";
import { ProblemError } from "@samenkijken/contract/client";
import type { Request } from "@samenkijken/contract/operation";
import type { Operations } from "@samenkijken/contract/operations";
import type { ProblemCode } from "@samenkijken/contract/problems";
import { apiOf, OfflineError } from "../../platform/api.ts";
import { problemCode } from "../../platform/problem-words.ts";
import { recordFromWire } from "../film/records-from-wire.ts";
import type { Refusal, SendResult } from "./save-world.ts";
import type { Batch } from "./waiting.ts";

/** Whose work on which film. */
interface FilmPlace {
  readonly memberId: string;
  readonly recordingId: string;
}

type WireChange = Request<Operations["applyChanges"]>["body"]["change"];

/** Without an answer after this long it is asked again; the server knows a repeated batch by its id. */
const ANSWER_WITHIN_MS = 30_000;

/** A change as the contract wants it: the same, in lists of its own. */
function onTheWire(change: Change): WireChange {
  return {
    added: [...change.added],
    updated: change.updated.map(([from, to]): [DocumentRecord, DocumentRecord] => [from, to]),
    removed: [...change.removed],
  };
}

/** Sends one batch. */
export async function sendBatch({ memberId, recordingId }: FilmPlace, batch: Batch): Promise<SendResult> {
  try {
    const body = { ...batch, change: onTheWire(batch.change) };
    const { revision } = await inTime(apiOf(memberId).applyChanges({ params: { recordingId }, body }));
    return { ok: true, revision };
  } catch (error) {
    return refusalOf(error);
  }
}

/** Reads the whole document; the analysis comes along for what else it says. */
export async function readDocument({
  memberId,
  recordingId,
}: FilmPlace): Promise<{ readonly ok: true; readonly analysis: Analysis } | Refusal> {
  try {
    const analysis = await inTime(apiOf(memberId).readAnalysis({ params: { recordingId }, body: {} }));
    return { ok: true, analysis };
  } catch (error) {
    return refusalOf(error);
  }
}

/** The document that the server has. */
export function documentOf(analysis: Analysis): AnnotationDocument {
  const records = analysis.records.map(recordFromWire);
  return { end: toMicros(analysis.end), records: new Map(records.map((record) => [record.id, record])) };
}

function inTime<Answer>(asking: Promise<Answer>): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new OfflineError()), ANSWER_WITHIN_MS);
    asking.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

/** Answers about the film or the member, whatever was sent: sending something else changes nothing. */
const lockingProblems: ReadonlySet<ProblemCode> = new Set([
  "forbidden",
  "not-found",
  "wrong-origin",
  "demo-closed",
  "consent-missing",
  "consent-withdrawn",
  "film-not-ready",
  "film-erased",
  "trajectory-closed",
]);

/** The server is there but cannot now: it will be asked again by itself. */
const passingProblems: ReadonlySet<ProblemCode> = new Set(["failed", "disk-full", "too-many-requests"]);

/** What an error of the server means for what waits. */
export function refusalOf(error: unknown): Refusal {
  const code = problemCode(error);
  if (code === null || passingProblems.has(code)) return { ok: false, why: "away", error };
  if (code === "not-signed-in") return { ok: false, why: "signed-out", error };
  if (code === "changed-meanwhile") return { ok: false, why: "changed", error };
  if (lockingProblems.has(code)) return { ok: false, why: "locked", error };
  // Anything else is about what was sent: what it is about waits for a choice, and the rest goes on.
  return { ok: false, why: "refused", error, ids: idsIn(error) };
}

function idsIn(error: unknown): string[] {
  const id = error instanceof ProblemError ? error.problem.details["id"] : undefined;
  return typeof id === "string" ? [id] : [];
}
