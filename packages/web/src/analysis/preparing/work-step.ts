import {
  markersInTime,
  recordsBesideMarkers,
  type AnnotationDocument,
} from "@samenkijken/annotation/document/annotation-document";
import type { DocumentRecord } from "@samenkijken/annotation/document/document-record";

/** The four steps of preparing, in order; advice, none of them locks anything. */
export const workSteps = ["watch", "code", "choose", "ask"] as const;

export type WorkStep = (typeof workSteps)[number];

/** What stands in the notes and what was seen: facts, from which the advice follows. */
export interface StepFacts {
  readonly done: Readonly<Record<WorkStep, boolean>>;
  readonly markers: number;
  readonly clips: number;
  readonly withoutQuestion: number;
  readonly withoutStill: number;
}

/** The facts of a film; `seen` says whether it was on screen once from begin to end. */
export function stepFacts(document: AnnotationDocument, seen: "no" | "yes"): StepFacts {
  const all = recordsBesideMarkers(document);
  const clips = all.filter((record) => record.type === "clip");
  const markers = markersInTime(document).length;
  const withoutQuestion = clips.filter(({ question }) => question.trim() === "").length;
  const withoutStill = clips.filter((clip) => clip.sensitive === "no" && !hasStill(all, clip.id)).length;
  return {
    done: {
      watch: seen === "yes" || all.some((record) => record.type === "note" && record.topic === "impression"),
      code: markers > 0,
      choose: clips.length >= 2,
      ask: clips.length > 0 && withoutQuestion === 0,
    },
    markers,
    clips: clips.length,
    withoutQuestion,
    withoutStill,
  };
}

function hasStill(records: readonly DocumentRecord[], clipId: string): boolean {
  return records.some((record) => record.type === "still" && record.clipId === clipId);
}

/** Where to begin: at what nobody did yet. Whoever coded has seen the film, wherever that was. */
export function firstOpenStep({ done, markers, clips }: StepFacts): WorkStep {
  if (markers + clips === 0) return done.watch ? "code" : "watch";
  return workSteps.find((step) => step !== "watch" && !done[step]) ?? "ask";
}

export type Advice =
  | "watch-once"
  | "watched"
  | "mark-first"
  | "mark-on"
  | "choose-first"
  | "choose-more"
  | "too-many"
  | "chosen"
  | "no-clips"
  | "add-questions"
  | "add-stills"
  | "ready";

/** What to do next in a step, as one line. */
export function adviceOf(step: WorkStep, facts: StepFacts): Advice {
  if (step === "watch") return facts.done.watch ? "watched" : "watch-once";
  if (step === "code") return facts.done.code ? "mark-on" : "mark-first";
  if (step === "choose") {
    if (facts.clips === 0) return "choose-first";
    if (facts.clips === 1) return "choose-more";
    return facts.clips > 5 ? "too-many" : "chosen";
  }
  if (facts.clips === 0) return "no-clips";
  if (facts.withoutQuestion > 0) return "add-questions";
  return facts.withoutStill > 0 ? "add-stills" : "ready";
}
