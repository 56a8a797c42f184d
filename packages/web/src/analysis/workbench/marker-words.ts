import type { Change } from "@samenkijken/annotation/document/change";
import type { DocumentRecord, Marker } from "@samenkijken/annotation/document/document-record";
import type { ReceptionLink } from "@samenkijken/annotation/measures/link-receptions";
import { codeById, type Element } from "@samenkijken/annotation/scheme/coding-scheme";
import { clockOf, timecodeOf } from "@samenkijken/annotation/time/timecode";
import type { Language } from "@samenkijken/contract/shapes";
import { analysisMessages } from "../messages.ts";
import { savingMessages } from "../saving/saving-messages.ts";
import { codingMessages } from "./coding-messages.ts";
import type { Desk, MarkerPart, Told } from "./desk.ts";
import { keyCap, keymapOf } from "./key-names.ts";
import { preparingMessages } from "../preparing/messages.ts";

type Where = Pick<Desk, "people" | "scheme" | "player" | "notes" | "preferences">;

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

/** What an element is called: its no form when its marker says no. */
export function elementName(
  { label, no }: Pick<Element, "label" | "no">,
  valence: Marker["valence"],
  language: Language,
): string {
  return (valence === "no" ? no : null)?.[language] ?? label[language];
}

/** The elements of a marker in words, in the order of the scheme. */
export function elementNames({ scheme }: Pick<Desk, "scheme">, marker: Marker, language: Language): string {
  return (codeById(scheme, marker.code)?.elements ?? [])
    .filter(({ id }) => marker.elements.includes(id))
    .map((element) => elementName(element, marker.valence, language))
    .join(", ");
}

/** What a person decided about the reception of an initiative, as a sentence. */
export function decidedReception(where: Where, marker: Marker, language: Language): string {
  const words = codingMessages[language];
  if (marker.reception === "missed") return words.missed;
  const by =
    marker.receivedBy === null ? null : where.notes.state.get().document.records.get(marker.receivedBy);
  if (by?.type !== "marker") return words.receivedNobodyNamed;
  return words.receivedByHand(
    personName(where, by.track),
    secondsInWords(Math.max(0, by.start - marker.start), language),
  );
}

function changedWords(
  where: Where,
  { what, marker }: { what: MarkerPart; marker: Marker },
  language: Language,
): string {
  const words = codingMessages[language];
  const { changed } = words;
  return {
    valence: () => changed.valence[marker.valence],
    star: () => changed.star[marker.star],
    addressee: () =>
      marker.addressee === null ? changed.nobody : changed.addressee(personName(where, marker.addressee)),
    reception: () =>
      marker.reception === "computed" && marker.receivedBy === null
        ? words.backToComputed
        : decidedReception(where, marker, language),
    elements: () => changed.elements(elementNames(where, marker, language)),
  }[what]();
}

/** What the desk told, in words; `saved` answers whoever asks to save. */
export function toldWords(
  where: Where,
  told: Told,
  { language, saved }: { language: Language; saved: string },
): string {
  const words = analysisMessages[language];
  const coding = codingMessages[language];
  if (told.type === "marked") return recordWords(where, told.marker, language);
  if (told.type === "changed") return changedWords(where, told, language);
  if (told.type === "ask-addressee") {
    const key = keyCap(keymapOf(where.preferences.get()).keys["next-addressee"]);
    return `${recordWords(where, told.marker, language)}. ${coding.askAddressee(key)}`;
  }
  if (told.type === "undone") return words.undone(changeWords(where, told.change, language));
  if (told.type === "left-out")
    return savingMessages[language].leftOut(changeWords(where, told.change, language));
  if (told.type === "redone") return words.redone(changeWords(where, told.change, language));
  const preparing = preparingMessages[language];
  if (told.type === "removed") return preparing.removed(recordWords(where, told.record, language));
  return {
    "stills-removed": preparing.stillsRemoved,
    "sensitive-refused": preparing.sensitiveRefused,
    "asked-to-save": saved,
    "clip-made": words.clipMade,
    "still-made": words.stillMade,
    "nothing-chosen": words.nothingChosen,
    "nothing-to-undo": words.nothingToUndo,
    "nothing-to-repeat": words.nothingToRepeat,
    "no-addressee": words.noAddressee,
    "ends-before-start": words.endsBeforeStart,
    "no-receiver": coding.noReceiver,
    "no-elements": coding.noElements,
    "one-page": coding.onePage,
    "note-made": coding.noteMade,
    "read-only": coding.readOnly,
  }[told.type];
}
