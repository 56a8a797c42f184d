import type { ComparedPicture } from "@samenkijken/contract/comparison";
import type { Operations } from "@samenkijken/contract/operations";
import { loadPlan } from "../analysis/index.ts";
import type { Command } from "../platform/operation-types.ts";
import { Problem } from "../platform/problem.ts";
import type { ReadScope } from "../platform/scope.ts";
import { demandFilm } from "../recordings/index.ts";
import { demandTrajectory } from "../trajectories/index.ts";
import { loadComparison } from "./load-comparison.ts";
import { writeComparison } from "./queries.ts";
import { isSensitiveMoment } from "./sensitive-moment.ts";

export const comparePictures: Command<Operations["comparePictures"]> = async (scope, { params, body }) => {
  const { row, family } = await demandTrajectory(scope, "lookback.hold", params.trajectoryId);
  const { before, now } = body;
  for (const picture of [before, now]) await demandPicture(scope, row.id, picture);
  await writeComparison(scope, {
    trajectory_id: row.id,
    family_id: family.id,
    before_recording_id: before.recordingId,
    before_at_micros: before.at,
    before_crop: sharesOf(before),
    before_words: before.words,
    now_recording_id: now.recordingId,
    now_at_micros: now.at,
    now_crop: sharesOf(now),
    now_words: now.words,
  });
  return {
    result: await loadComparison(scope, row, family),
    audit: { did: "pictures.compared", to: row.id, familyId: family.id },
  };
};

/** Refuses a picture of another trajectory's film, of a film that may not be seen, and of a sensitive moment. */
async function demandPicture(
  scope: ReadScope,
  trajectoryId: string,
  picture: ComparedPicture,
): Promise<void> {
  const { film } = await demandFilm(scope, "lookback.hold", picture.recordingId);
  if (film.trajectoryId !== trajectoryId) throw new Problem("not-found");
  if (picture.at >= film.frames.end) throw new Problem("outside-film");
  const { clips } = await loadPlan(scope, film.id);
  if (isSensitiveMoment(clips, picture.at)) throw new Problem("sensitive-clip");
}

function sharesOf({ crop }: ComparedPicture): number[] | null {
  return crop === null ? null : [crop.left, crop.top, crop.width, crop.height];
}
