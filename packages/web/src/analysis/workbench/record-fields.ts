import type { DocumentRecord } from "@samenkijken/annotation/document/document-record";
import { timecodeOf } from "@samenkijken/annotation/time/timecode";
import { toMicros } from "@samenkijken/annotation/time/micros";
import type { Language } from "@samenkijken/contract/shapes";
import { savingMessages } from "../saving/saving-messages.ts";
import type { Desk } from "./desk.ts";
import { codeName, personName, recordWords } from "./marker-words.ts";

/** One field of a record on two sides, in words. */
export interface FieldPair {
  readonly field: string;
  readonly label: string;
  readonly mine: string;
  readonly theirs: string;
}

/** The fields in which two versions of a record differ; of a version that is gone every field that says something. */
export function fieldPairs(
  desk: Desk,
  versions: { readonly mine: DocumentRecord | null; readonly theirs: DocumentRecord | null },
  language: Language,
): FieldPair[] {
  const words = savingMessages[language];
  const [mine, theirs] = [fieldsOf(versions.mine), fieldsOf(versions.theirs)];
  return [...new Set([...mine.keys(), ...theirs.keys()])]
    .filter((field) => field !== "id" && field !== "type")
    .map((field) => ({
      field,
      label: wordFor(words.fields, field) ?? words.otherField,
      mine:
        versions.mine === null ? words.gone : valueWords(desk, { field, value: mine.get(field) }, language),
      theirs:
        versions.theirs === null
          ? words.gone
          : valueWords(desk, { field, value: theirs.get(field) }, language),
    }))
    .filter((pair) => pair.mine !== pair.theirs);
}

function fieldsOf(record: DocumentRecord | null): ReadonlyMap<string, unknown> {
  return new Map<string, unknown>(record === null ? [] : Object.entries(record));
}

function wordFor(words: Readonly<Record<string, string>>, key: string): string | undefined {
  return Object.hasOwn(words, key) ? words[key] : undefined;
}

const times = new Set(["start", "end", "at"]);

function valueWords(
  desk: Desk,
  { field, value }: { readonly field: string; readonly value: unknown },
  language: Language,
): string {
  const words = savingMessages[language];
  if (value === null || value === undefined || value === "") return words.nothing;
  if (typeof value === "number") {
    if (times.has(field)) return timecodeOf(desk.player.table, toMicros(value));
    return String(field === "position" ? value + 1 : value);
  }
  if (typeof value === "string") return textWords(desk, { field, text: value }, language);
  if (Array.isArray(value)) {
    const texts = value.map((each: unknown) => valueWords(desk, { field, value: each }, language));
    return texts.length === 0 ? words.nothing : texts.join(", ");
  }
  const numbers = Object.values(value).map(String).join(", ");
  return `${words.part} (${numbers})`;
}

/** A text is what someone wrote, or stands for a person, a code, another record or one of a few values. */
function textWords(
  desk: Desk,
  { field, text }: { readonly field: string; readonly text: string },
  language: Language,
): string {
  const record = desk.notes.state.get().document.records.get(text);
  if (record !== undefined) return recordWords(desk, record, language);
  const person = personName(desk, text);
  if (person !== "") return person;
  if (field === "code") return codeName(desk, text, language);
  if (field === "elements") return elementName(desk, text, language);
  return wordFor(savingMessages[language].values, text) ?? text;
}

function elementName({ scheme }: Desk, id: string, language: Language): string {
  const elements = scheme.codes.flatMap((code) => code.elements ?? []);
  return elements.find((element) => element.id === id)?.label[language] ?? id;
}
