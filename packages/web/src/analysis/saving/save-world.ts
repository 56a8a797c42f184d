import type { AnnotationDocument } from "@samenkijken/annotation/document/annotation-document";
import type { Change } from "@samenkijken/annotation/document/change";
import type { Device } from "./device-writer.ts";
import type { Batch } from "./waiting.ts";

/** Why the server did not do what was asked; `changed`: others were first, `refused`: it will never take these records. */
export type Refusal =
  | {
      readonly ok: false;
      readonly why: "away" | "signed-out" | "locked" | "changed";
      readonly error: unknown;
    }
  | { readonly ok: false; readonly why: "refused"; readonly error: unknown; readonly ids: readonly string[] };

export type SendResult = { readonly ok: true; readonly revision: number } | Refusal;

/** The document that the server has, and at which revision. */
export interface ServerDocument {
  readonly revision: number;
  readonly document: AnnotationDocument;
}

export type ReadResult = ({ readonly ok: true } & ServerDocument) | Refusal;

/** The change by which the server came from the revision before to this one, told to the other tabs of this browser. */
export interface Heard {
  readonly revision: number;
  readonly change: Change;
}

export interface SaveWorld {
  readonly send: (batch: Batch) => Promise<SendResult>;
  readonly read: () => Promise<ReadResult>;
  readonly device: Device;
  /** Tells the other tabs what the server took. */
  readonly tell: (heard: Heard) => void;
  /** The document with what others did and all of mine; it replaces the one on screen. */
  readonly show: (document: AnnotationDocument) => void;
  readonly newId: () => string;
  readonly delay: (run: () => void, ms: number) => void;
}
