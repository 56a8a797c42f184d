import type { DocumentRecord } from "@samenkijken/annotation/document/document-record";
import type { Analysis } from "@samenkijken/contract/analysis";

/** How a look-back plan differs from the method (domain §2.7): it may, with a written reason. */
export function planWarnings(records: readonly DocumentRecord[]): Analysis["planWarnings"] {
  const clips = records
    .filter((record) => record.type === "clip")
    .toSorted((one, other) => one.position - other.position);
  if (clips.length === 0) return ["no-clip"];
  const warnings: Analysis["planWarnings"] = [];
  if (clips.some((clip) => clip.question.trim() === "")) warnings.push("clip-without-question");
  if (clips.at(0)?.kind !== "success") warnings.push("not-positive-first");
  if (clips.at(-1)?.kind !== "success") warnings.push("not-positive-last");
  if (clips.length > 5) warnings.push("more-than-five-clips");
  return warnings;
}
