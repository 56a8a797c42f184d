import {
  Comparison,
  type Candidate,
  type ComparedFilm,
  type ComparedPicture,
} from "@samenkijken/contract/comparison";
import type { Family } from "@samenkijken/contract/families";
import { FilmMoment } from "@samenkijken/contract/shapes";
import type { z } from "zod";
import { loadPlan } from "../analysis/index.ts";
import { mayWithFamily } from "../families/index.ts";
import type { ReadScope } from "../platform/scope.ts";
import { mayBeSeen } from "../recordings/index.ts";
import type { demandTrajectory } from "../trajectories/index.ts";
import { selectComparison, selectKept, selectLookBacks } from "./queries.ts";
import { isSensitiveMoment } from "./sensitive-moment.ts";

type TrajectoryRow = Awaited<ReturnType<typeof demandTrajectory>>["row"];
type Pictures = z.input<typeof Candidate>[];

/** The films of a trajectory with the pictures that may be put beside each other. */
export async function loadComparison(
  scope: ReadScope,
  row: TrajectoryRow,
  family: Family,
): Promise<Comparison> {
  const talks = await selectLookBacks(scope, row.id, null);
  const films: z.input<typeof ComparedFilm>[] = [];
  for (const { number, moment, recording_id: recordingId, recording_state: state } of row.cycles) {
    if (recordingId === null || state === "refused") continue;
    const isOpen = state === "ready" && (await mayBeSeen(scope, recordingId));
    const own = talks.filter((talk) => talk.recording_id === recordingId).map(({ id }) => id);
    films.push({
      recordingId,
      number,
      moment: FilmMoment.nullable().parse(moment),
      state: isOpen ? "open" : state === "ready" ? "locked" : "not-ready",
      // Without consent the moments of a film are as locked as its pictures.
      pictures: isOpen ? await picturesOf(scope, recordingId, own) : [],
    });
  }
  return Comparison.parse({
    trajectoryId: row.id,
    familyId: family.id,
    films,
    chosen: await chosenPictures(scope, row.id, films),
    can: { edit: mayWithFamily(scope.actor, "lookback.hold", family) },
  });
}

async function picturesOf(
  scope: ReadScope,
  recordingId: string,
  lookBackIds: readonly string[],
): Promise<Pictures> {
  const { clips, stills } = await loadPlan(scope, recordingId);
  const kept = await selectKept(scope, lookBackIds);
  const pictures: Pictures = [
    ...stills.map(({ at, crop, caption }) => ({ source: "still" as const, at, crop, words: caption })),
    ...kept.map(({ at_micros: at, words }) => ({ source: "kept" as const, at, crop: null, words })),
    ...clips.map(({ start, title }) => ({ source: "clip" as const, at: start, crop: null, words: title })),
  ];
  return pictures.filter(({ at }) => !isSensitiveMoment(clips, at));
}

/** The two pictures that were chosen; none while one of them may not be seen, or lies in a clip that became sensitive. */
async function chosenPictures(
  scope: ReadScope,
  trajectoryId: string,
  films: readonly z.input<typeof ComparedFilm>[],
): Promise<ReturnType<typeof chosenOf> | null> {
  const row = await selectComparison(scope, trajectoryId);
  if (row === undefined) return null;
  const chosen = chosenOf(row);
  for (const { recordingId, at } of [chosen.before, chosen.now]) {
    if (!films.some((film) => film.recordingId === recordingId && film.state === "open")) return null;
    const { clips } = await loadPlan(scope, recordingId);
    if (isSensitiveMoment(clips, at)) return null;
  }
  return chosen;
}

type Chosen = NonNullable<Awaited<ReturnType<typeof selectComparison>>>;

function chosenOf(row: Chosen): {
  before: z.input<typeof ComparedPicture>;
  now: z.input<typeof ComparedPicture>;
} {
  return {
    before: {
      recordingId: row.before_recording_id,
      at: row.before_at_micros,
      crop: cropOf(row.before_crop),
      words: row.before_words,
    },
    now: {
      recordingId: row.now_recording_id,
      at: row.now_at_micros,
      crop: cropOf(row.now_crop),
      words: row.now_words,
    },
  };
}

function cropOf(shares: readonly number[] | null) {
  const [left, top, width, height] = shares ?? [];
  if (left === undefined || top === undefined || width === undefined || height === undefined) return null;
  return { left, top, width, height };
}
