import type { Clip } from "@samenkijken/annotation/document/document-record";
import { useDesk } from "../workbench/desk-context.ts";
import { putRecord } from "../workbench/mark-actions.ts";

/** Changes parts of a clip as it is now, after what is being typed; nothing happens to one that is gone. */
export function useClipChange(clip: Pick<Clip, "id">): (part: Partial<Clip>) => void {
  const desk = useDesk();
  return (part) => {
    desk.drafts.take();
    const latest = desk.notes.state.get().document.records.get(clip.id);
    if (latest?.type === "clip") putRecord(desk, { ...latest, ...part });
  };
}
