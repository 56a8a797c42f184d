import { clockOf } from "@samenkijken/annotation/time/timecode";
import { useLanguage, useMessages } from "../../platform/language.ts";
import { analysisMessages } from "../messages.ts";
import { useDesk, useDeskState, useMeasures, useNotes } from "./desk-context.ts";
import { codeName, markerTime, personName, receptionSentence, recordWords } from "./marker-words.ts";

/** What is chosen, as one sentence. */
export function SelectionSentence() {
  const words = useMessages(analysisMessages);
  const language = useLanguage();
  const desk = useDesk();
  const selection = useDeskState((state) => state.selection);
  const record = useNotes((state) =>
    selection === null ? undefined : state.document.records.get(selection),
  );
  const link = useMeasures().links.get(selection ?? "");
  if (record === undefined) return <p className="sentence text-small text-3">{words.nothingSelected}</p>;
  const isMarker = record.type === "marker";
  const title = isMarker
    ? `${personName(desk, record.track)}, ${codeName(desk, record.code, language)}`
    : recordWords(desk, record, language);
  const time = isMarker
    ? `${markerTime(desk, record, language)}.`
    : record.type === "clip"
      ? `${words.fromTo(clockOf(record.start), clockOf(record.end))}.`
      : "";
  const more = [
    link === undefined ? "" : receptionSentence(desk, link, language),
    isMarker && record.valence === "no" ? words.valenceNo : "",
    isMarker && record.star === "success" ? words.starred : "",
  ];
  return (
    <p className="sentence text-small text-2">
      {words.selected} <b>{title}</b> {[time, ...more].filter((part) => part !== "").join(" ")}
    </p>
  );
}
