import { CloudCheckIcon, CloudSlashIcon, CloudArrowUpIcon, CloudWarningIcon } from "@phosphor-icons/react";
import { useMessages } from "../../platform/language.ts";
import { Button } from "../../ui/button.tsx";
import { useStore } from "../../platform/store.ts";
import { analysisMessages } from "../messages.ts";
import { useDeskState } from "./desk-context.ts";
import type { SaveQueue } from "./save-queue.ts";

const icons = {
  saved: CloudCheckIcon,
  saving: CloudArrowUpIcon,
  offline: CloudSlashIcon,
  failed: CloudWarningIcon,
  clash: CloudWarningIcon,
} as const;

/** Whether everything is saved, in four words that are true at every moment. */
export function SavedChip({ queue }: { queue: SaveQueue }) {
  const words = useMessages(analysisMessages);
  const kept = useStore(queue.state, (status) => status.save);
  const typing = useDeskState((desk) => desk.typing);
  const save = kept === "saved" && typing === "yes" ? "saving" : kept;
  const Glyph = icons[save];
  if (save === "failed") {
    return (
      <Button size="small" icon={Glyph} onClick={queue.flush}>
        {words.failed}
      </Button>
    );
  }
  return (
    <output className="saved-chip text-small text-2" data-save={save}>
      <Glyph aria-hidden="true" />
      {save === "clash" ? words.waitsForChoice : words[save]}
    </output>
  );
}
