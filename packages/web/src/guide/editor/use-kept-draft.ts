import type { Programme } from "@samenkijken/domain/programmes/programme";
import { useState } from "react";
import { useSession } from "../../platform/session.tsx";
import { firstDraft, type EditorDraft } from "./draft.ts";
import { fitDraft, type FittedDraft } from "./fit-draft.ts";

function keptDraft(key: string, form: EditorDraft): FittedDraft | null {
  try {
    return fitDraft(form, JSON.parse(localStorage.getItem(key) ?? "null"));
  } catch {
    return null;
  }
}

function keep(key: string, draft: EditorDraft): void {
  try {
    localStorage.setItem(key, JSON.stringify(draft));
  } catch {
    // Without room or leave to keep it, it lives as long as the page.
  }
}

/** What is being written, kept on this computer until it is published or thrown away. */
export function useKeptDraft(from: Programme | null) {
  const { member } = useSession();
  const place = from === null ? "new" : `${from.id}@${String(from.version)}`;
  const key = `samenkijken.programme-draft.1.${member.id}.${place}`;
  const [first] = useState(() => keptDraft(key, firstDraft(from)));
  const [draft, show] = useState<EditorDraft>(() => first?.draft ?? firstDraft(from));
  const [state, setState] = useState<"fresh" | "kept" | "dropped">(first === null ? "fresh" : "kept");
  const forget = (): void => localStorage.removeItem(key);
  return {
    draft,
    state,
    /** Parts of what was kept that the form of today cannot show. */
    unfit: first?.unfit ?? [],
    setDraft: (next: EditorDraft): void => {
      show(next);
      keep(key, next);
    },
    forget,
    drop: (): void => {
      forget();
      show(firstDraft(from));
      setState("dropped");
    },
  };
}
