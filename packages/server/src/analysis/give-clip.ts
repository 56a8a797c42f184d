import { GrantId } from "@samenkijken/contract/ids";
import type { Operations } from "@samenkijken/contract/operations";
import type { Command } from "../platform/operation-types.ts";
import { Problem } from "../platform/problem.ts";
import { demandFilm, grantClip } from "../recordings/index.ts";
import { selectRecords } from "./queries.ts";

/**
 * A clip is a pointer; where the family wants to keep it, it becomes a file that is cut exactly. What is sensitive never
 * becomes one, also not as a part of another clip.
 */
export const giveClip: Command<Operations["giveClip"]> = async (scope, { params }) => {
  const { film, family } = await demandFilm(scope, "film.copy", params.recordingId);
  const records = await selectRecords(scope, film.id);
  const clip = records.find((record) => record.type === "clip" && record.id === params.clipId);
  if (clip?.type !== "clip") throw new Problem("unknown-clip", {}, family.id);
  const isSensitive = records.some(
    (other) =>
      other.type === "clip" && other.sensitive === "yes" && other.start < clip.end && clip.start < other.end,
  );
  if (isSensitive) throw new Problem("sensitive-clip", {}, family.id);
  // Numbers only: a title can hold a name, and a file name travels.
  const fileName = `fragment-${clip.position + 1}-opname-${film.number}.mp4`;
  const granted = await grantClip(scope, { film, family }, { ...clip, fileName });
  return {
    result: { ...granted, grantId: GrantId.parse(granted.grantId) },
    audit: {
      did: "film.clip-given",
      to: film.id,
      familyId: family.id,
      details: { grant: granted.grantId, clip: clip.id },
    },
  };
};
