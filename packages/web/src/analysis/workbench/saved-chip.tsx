import {
  CloudArrowUpIcon,
  CloudCheckIcon,
  CloudSlashIcon,
  CloudWarningIcon,
  LaptopIcon,
} from "@phosphor-icons/react";
import { useEffect } from "react";
import { useMessages } from "../../platform/language.ts";
import { useStore } from "../../platform/store.ts";
import { Button } from "../../ui/button.tsx";
import type { SaveQueue } from "../saving/save-queue.ts";
import { savingMessages } from "../saving/saving-messages.ts";
import { useDesk, useDeskState } from "./desk-context.ts";
import { tell } from "./desk.ts";

const icons = {
  saved: CloudCheckIcon,
  saving: CloudArrowUpIcon,
  "on-device": LaptopIcon,
  "not-saved": CloudSlashIcon,
  choice: CloudWarningIcon,
} as const;

/** Whether everything is saved, in words that are true at every moment; the word to act on is a button. */
export function SavedChip({ queue }: { queue: SaveQueue }) {
  const words = useMessages(savingMessages);
  const desk = useDesk();
  const { state } = desk;
  const kept = useStore(queue.state, (status) => status.save);
  const typing = useDeskState((desk) => desk.typing);
  const save = kept === "saved" && typing === "yes" ? "saving" : kept;
  const isOnDevice = save === "on-device";
  useEffect(() => {
    // Said once in full; after that the word in the bar stands for it.
    if (isOnDevice) tell(desk, { type: "asked-to-save" });
  }, [isOnDevice, desk]);
  const Glyph = icons[save];
  if (save === "not-saved" || save === "choice") {
    const act = save === "choice" ? () => state.update({ open: "clash" }) : queue.flush;
    return (
      <span data-save={save}>
        <Button size="small" icon={Glyph} onClick={act}>
          {words.word[save]}
        </Button>
      </span>
    );
  }
  return (
    <output className="saved-chip text-small text-2" data-save={save}>
      <Glyph aria-hidden="true" />
      {words.word[save]}
    </output>
  );
}
