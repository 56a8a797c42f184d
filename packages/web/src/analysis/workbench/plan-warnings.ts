import type { AnnotationDocument } from "@samenkijken/annotation/document/annotation-document";
import type { Analysis } from "@samenkijken/contract/analysis";
import { clipsOf } from "./pick-actions.ts";

type Warning = Analysis["planWarnings"][number];

/** Where a plan differs from the method, as the server will say; asked before sending, so that the reason can be written at once. */
export function planWarningsOf(document: AnnotationDocument): Warning[] {
  const clips = clipsOf(document);
  const found: (Warning | false)[] = [
    clips.length === 0 && "no-clip",
    clips.some((clip) => clip.question.trim() === "") && "clip-without-question",
    clips.length > 0 && clips[0]?.kind !== "success" && "not-positive-first",
    clips.length > 0 && clips.at(-1)?.kind !== "success" && "not-positive-last",
    clips.length > 5 && "more-than-five-clips",
  ];
  return found.filter((warning) => warning !== false);
}
