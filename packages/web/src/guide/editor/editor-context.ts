import { createContext, use } from "react";
import type { EditorDraft } from "./draft.ts";
import type { Way } from "./value-at.ts";

/** What every field of the editor reads and changes. */
export interface Editor {
  readonly draft: EditorDraft;
  readonly setDraft: (draft: EditorDraft) => void;
  /** Puts a value somewhere in the content. */
  readonly put: (way: Way, value: unknown) => void;
  readonly errorOf: (fieldId: string) => { error?: string };
  /** Whether something at this place or inside it is shown as wrong. */
  readonly isWrongAt: (way: Way) => boolean;
}

export const EditorContext = createContext<Editor | null>(null);

/** The editor around this field. */
export function useEditor(): Editor {
  const editor = use(EditorContext);
  if (editor === null) throw new Error("a field of the editor stands outside it");
  return editor;
}
