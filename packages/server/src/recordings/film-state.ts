import { fetchBackDays, FilmLane, FilmPart, type Recording } from "@samenkijken/contract/recordings";
import { z } from "zod";
import type { RecordingRow } from "./queries.ts";

const Parts = z.array(FilmPart).min(1);
const Problems = z.array(z.object({ code: z.string(), nl: z.string(), en: z.string() }));
const dayMs = 86_400_000;

/** Whether a film can be seen: prepared, or as the camera made it while it is still being prepared. */
export function isPlayable(row: Pick<RecordingRow, "state" | "playable">): boolean {
  return row.state === "ready" || (row.state === "preparing" && row.playable);
}

/** Where the film was made. */
export function laneOf(row: Pick<RecordingRow, "lane">): FilmLane {
  return FilmLane.parse(row.lane);
}

/** The files that make the film, in their order. */
export function partsOf(row: Pick<RecordingRow, "parts">): readonly FilmPart[] {
  return Parts.parse(row.parts);
}

/** What is wrong with a film, or keeps it waiting. */
export function problemsOf(row: Pick<RecordingRow, "film_problems">): Recording["filmProblems"] {
  return Problems.parse(row.film_problems);
}

/** Until when the original of a refused film can be fetched back; null for a film that was not refused, or never came in. */
export function fetchBackUntil(row: Pick<RecordingRow, "state" | "refused_at" | "arrived_at">): Date | null {
  if (row.state !== "refused" || row.refused_at === null || row.arrived_at === null) return null;
  return new Date(row.refused_at.getTime() + fetchBackDays * dayMs);
}

/** A film that arrived otherwise than it was sent is not prepared again: the same bytes would give the same film. */
export function mayPrepareAgain(row: Pick<RecordingRow, "state" | "arrived_at" | "film_problems">): boolean {
  const isWhole = !problemsOf(row).some(({ code }) => code === "arrived-damaged");
  return row.state === "refused" && row.arrived_at !== null && isWhole;
}

/** Seconds until the film is prepared, at the pace so far; null while too little is done to say it. */
export function secondsLeft(
  row: Pick<RecordingRow, "state" | "progress" | "preparing_at">,
  now: Date,
): number | null {
  if (row.state !== "preparing" || row.preparing_at === null || row.progress < 0.02) return null;
  const spent = Math.max(0, (now.getTime() - row.preparing_at.getTime()) / 1000);
  return Math.round((spent * (1 - row.progress)) / row.progress);
}
