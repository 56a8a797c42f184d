import "./spoken-line.css";

/** A line of words that a screen reader speaks when they change; it takes no room while there are none. */
export function SpokenLine({ words }: { words: string }) {
  return <output className={words === "" ? "visually-hidden" : "spoken-line"}>{words}</output>;
}
