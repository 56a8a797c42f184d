import { useEffect, useState } from "react";
import { useLanguage, useMessages } from "../../platform/language.ts";
import { useStore } from "../../platform/store.ts";
import { analysisMessages } from "../messages.ts";
import { useDesk, useDeskState } from "./desk-context.ts";
import { toldWords } from "./marker-words.ts";
import type { SaveQueue } from "./save-queue.ts";

const SHOWN_MS = 4000;

/** What the desk tells: shown for a moment below, spoken politely. */
export function ToldRegion({ queue }: { queue: SaveQueue }) {
  const words = useMessages(analysisMessages);
  const language = useLanguage();
  const desk = useDesk();
  const told = useDeskState((state) => state.told);
  const save = useStore(queue.state, (status) => status.save);
  const [goneNth, setGoneNth] = useState(0);
  const nth = told?.nth ?? 0;
  useEffect(() => {
    const timer = setTimeout(() => setGoneNth(nth), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [nth]);
  const saved = {
    saved: words.allSaved,
    saving: words.savingNow,
    offline: words.offline,
    failed: words.failed,
    clash: words.failed,
  }[save];
  const text = told === null || goneNth === nth ? "" : toldWords(desk, told.what, { language, saved });
  const isQuiet = told?.what.type === "marked" || told?.what.type === "changed";
  return (
    <output className="told" aria-label={words.tellMe}>
      {text !== "" && <p className={isQuiet ? "visually-hidden" : "told-words"}>{text}</p>}
    </output>
  );
}
