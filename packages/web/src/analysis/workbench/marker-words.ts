import type { Change } from "@samenkijken/annotation/document/change";
import type { DocumentRecord, Marker } from "@samenkijken/annotation/document/document-record";
import type { ReceptionLink } from "@samenkijken/annotation/measures/link-receptions";
import { codeById } from "@samenkijken/annotation/scheme/coding-scheme";
import { clockOf, timecodeOf } from "@samenkijken/annotation/time/timecode";
import type { Language } from "@samenkijken/contract/shapes";
import { analysisMessages } from "../messages.ts";
import type { Desk, Told } from "./desk.ts";

type Where = Pick<Desk, "people" | "scheme" | "player" | "notes">;

/** The name of a person on the desk; nothing for someone who is not in the film. */
export function personName({ people }: Pick<Desk, "people">, id: string | null): string {
  return people.find((person) => person.id === id)?.name ?? "";
}

/** What a code is called; an unknown one keeps its id, so that nothing is hidden. */
export function codeName({ scheme }: Pick<Desk, "scheme">, code: string, language: Language): string {
  return codeById(scheme, code)?.label[language] ?? code;
}

/** A number of seconds as people write it here: "0,7" or "0.7". */
export function secondsInWords(micros: number, language: Language): string {
  const digits = { minimumFractionDigits: 1, maximumFractionDigits: 1 };
  return new Intl.NumberFormat(language === "nl" ? "nl-NL" : "en-GB", digits).format(micros / 1_000_000);
}

/** What became of an initiative, as a sentence; empty when nothing was coded about it in another code. */
export function receptionSentence(where: Where, link: ReceptionLink, language: Language): string {
  const words = analysisMessages[language];
  if (link.state === "missed") return words.missed;
  if (link.state === "not-coded") return words.notCodedState;
  if (link.state === "pause-respected") return words.pauseRespected;
  const by = link.by === null ? undefined : where.notes.state.get().document.records.get(link.by);
  if (by?.type !== "marker" || link.latencyMicros === null) return words.receivedByHand;
  return words.receivedBy(personName(where, by.track), secondsInWords(link.latencyMicros, language));
}

/** When a marker is: "op 03:52,10" or "van 03:38,05 tot 03:41,05". */
export function markerTime(where: Where, marker: Marker, language: Language): string {
  const words = analysisMessages[language];
  const { table } = where.player;
  const from = timecodeOf(table, marker.start);
  return marker.end === null ? words.at(from) : words.fromTo(from, timecodeOf(table, marker.end));
}

/** A record in a few words, for undo and for what is not saved yet. */
export function recordWords(where: Where, record: DocumentRecord, language: Language): string {
  const words = analysisMessages[language];
  if (record.type === "marker") {
    return words.markedWords(
      codeName(where, record.code, language),
      personName(where, record.track),
      clockOf(record.start),
    );
  }
  if (record.type === "still") return words.stillAt(clockOf(record.at));
  if (record.type === "note") return words.noteWords(record.at === null ? null : clockOf(record.at));
  return record.title === "" ? words.clipNumber(record.position + 1) : record.title;
}

function changeWords(where: Where, change: Change, language: Language): string {
  const touched = [...change.added, ...change.removed, ...change.updated.map(([, to]) => to)];
  const [only, ...more] = touched;
  return only !== undefined && more.length === 0
    ? recordWords(where, only, language)
    : analysisMessages[language].changes(touched.length);
}

/** What the desk told, in words; `saved` answers whoever asks to save. */
export function toldWords(
  where: Where,
  told: Told,
  { language, saved }: { language: Language; saved: string },
): string {
  const words = analysisMessages[language];
  if (told.type === "marked") return recordWords(where, told.marker, language);
  if (told.type === "undone") return words.undone(changeWords(where, told.change, language));
  if (told.type === "redone") return words.redone(changeWords(where, told.change, language));
  return {
    "asked-to-save": saved,
    "clip-made": words.clipMade,
    "still-made": words.stillMade,
    "nothing-chosen": words.nothingChosen,
    "nothing-to-undo": words.nothingToUndo,
    "no-addressee": words.noAddressee,
    "ends-before-start": words.endsBeforeStart,
  }[told.type];
}
