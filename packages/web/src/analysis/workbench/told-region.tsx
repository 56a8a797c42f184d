import { useEffect, useRef, useState } from "react";
import { useLanguage, useMessages } from "../../platform/language.ts";
import { useStore } from "../../platform/store.ts";
import { analysisMessages } from "../messages.ts";
import { useDesk, useDeskState } from "./desk-context.ts";
import { toldWords } from "./marker-words.ts";
import type { SaveQueue } from "../saving/save-queue.ts";
import { savingMessages } from "../saving/saving-messages.ts";

const SHOWN_MS = 4000;

/** Between two codes that are spoken; whoever codes faster hears the latest. */
const SPOKEN_EACH_MS = 1000;

/** Gives a text on at once, but not within a second of the one before; of those in between the last. */
function useUnhurried(text: string): string {
  const [spoken, setSpoken] = useState("");
  const spokenAt = useRef(-Infinity);
  useEffect(() => {
    if (text === "") return undefined;
    const wait = Math.max(0, spokenAt.current + SPOKEN_EACH_MS - performance.now());
    const timer = setTimeout(() => {
      spokenAt.current = performance.now();
      setSpoken(text);
    }, wait);
    return () => clearTimeout(timer);
  }, [text]);
  return text === "" ? "" : spoken;
}

/** What the desk tells: shown for a moment below, spoken politely. */
export function ToldRegion({ queue }: { queue: SaveQueue }) {
  const words = useMessages(analysisMessages);
  const saving = useMessages(savingMessages);
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
  const text =
    told === null || goneNth === nth
      ? ""
      : toldWords(desk, told.what, { language, saved: saving.answer[save] });
  const isQuiet = told?.what.type === "marked" || told?.what.type === "changed";
  const quiet = useUnhurried(isQuiet ? text : "");
  return (
    <output className="told" aria-label={words.tellMe}>
      {quiet !== "" && <p className="visually-hidden">{quiet}</p>}
      {!isQuiet && text !== "" && <p className="told-words">{text}</p>}
    </output>
  );
}
