import type { AnnotationDocument } from "@samenkijken/annotation/document/annotation-document";
import type { CodingScheme } from "@samenkijken/annotation/scheme/coding-scheme";
import type { Micros } from "@samenkijken/annotation/time/micros";
import type { Language } from "@samenkijken/contract/shapes";
import type { Measures } from "../workbench/measures.ts";
import type { ThemeReader } from "./theme-reader.ts";
import type { TimelineRows } from "./timeline-rows.ts";
import type { TimelineView } from "./timeline-view.ts";
import type { FilmTraces } from "./use-film-traces.ts";

/** What the ground of the timeline shows: it stays while codes come and the film plays. */
export interface GroundScene {
  readonly view: TimelineView;
  readonly width: number;
  readonly rows: TimelineRows;
  readonly traces: FilmTraces;
  readonly colour: ThemeReader;
}

/** What people noted, drawn over the ground. */
export interface MarksScene extends GroundScene {
  readonly document: AnnotationDocument;
  readonly measures: Measures;
  readonly scheme: CodingScheme;
  readonly language: Language;
  readonly selection: string | null;
  readonly track: string;
  readonly inAt: Micros | null;
  readonly outAt: Micros | null;
  /** The ids of markers whose key is down: they grow with the film and are drawn with the playhead. */
  readonly held: readonly string[];
}

/** What moves with the film: the playhead, and the markers that are being held. */
export interface MovingScene extends MarksScene {
  readonly now: Micros;
  readonly nowWords: string;
  /** What is said at the edge that is being dragged. */
  readonly drag: { readonly at: Micros; readonly words: string } | null;
}
