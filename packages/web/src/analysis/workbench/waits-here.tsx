import { useEffect, useState } from "react";
import { useLanguage, useMessages } from "../../platform/language.ts";
import { plural } from "../../platform/plural.ts";
import { useSession } from "../../platform/session.tsx";
import { Notice } from "../../ui/notice.tsx";
import { waitingHere } from "../saving/analysis-device.ts";
import { savingMessages } from "../saving/saving-messages.ts";
import { recordsIn } from "../saving/waiting.ts";

/** What still waits on this device of a film that may not be opened now, so that nobody thinks it is gone. */
export function WaitsHere({ recordingId, film }: { recordingId: string; film: "locked" | "erased" }) {
  const words = useMessages(savingMessages);
  const language = useLanguage();
  const { member } = useSession();
  const [count, setCount] = useState(0);
  useEffect(() => {
    let isOver = false;
    const look = async (): Promise<void> => {
      // A browser that keeps nothing has nothing that waits.
      const rows = await waitingHere({ memberId: member.id, recordingId }).catch(() => []);
      if (!isOver) setCount(recordsIn(rows));
    };
    void look();
    return () => {
      isOver = true;
    };
  }, [member.id, recordingId]);
  if (count === 0) return null;
  const parts = plural(language, count, words.parts);
  return (
    <Notice tone="warn">
      <p>{film === "erased" ? words.waitsForErased(parts) : words.waitsHere(parts)}</p>
    </Notice>
  );
}
