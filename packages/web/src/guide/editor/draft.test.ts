import { shippedProgrammes } from "@samenkijken/domain/programmes/programmes";
import { vht412 } from "@samenkijken/domain/programmes/vht-4-12";
import { describe, expect, test } from "vitest";
import { firstDraft, readDraft, tidied, type EditorDraft } from "./draft.ts";
import { withValueAt, type Way } from "./value-at.ts";

const none: ReadonlySet<string> = new Set();
const note = "Afgesproken in de werkgroep";
const draftOf = (numbers: Partial<EditorDraft["numbers"]> = {}): EditorDraft => {
  const first = firstDraft(vht412);
  return { ...first, note, numbers: { ...first.numbers, ...numbers } };
};
const put = (draft: EditorDraft, way: Way, value: unknown): EditorDraft => ({
  ...draft,
  content: withValueAt(draft.content, way, value) as EditorDraft["content"],
});
const read = (draft: EditorDraft) => readDraft(draft, { from: vht412, taken: none });
const faults = (draft: EditorDraft) => {
  const found = read(draft);
  return found.ok ? [] : found.faults.map(({ fieldId, fault }) => [fieldId, fault]);
};

describe("the editor of a programme", () => {
  test.each(shippedProgrammes)("$id comes back the same, as its next version", (programme) => {
    const version = programme.version + 1;
    const draft = { ...firstDraft(programme), note };
    expect(readDraft(draft, { from: programme, taken: none })).toEqual({
      ok: true,
      programme: { ...programme, version },
    });
  });

  test("an empty form names every field that is needed, in its order; its words are there already", () => {
    const found = readDraft(firstDraft(null), { from: null, taken: none });
    const needed = [
      "id",
      "nameNl",
      "nameEn",
      "sourceNl",
      "sourceEn",
      "schemeId",
      "ageFrom",
      "ageBelow",
      "pairs",
      "variants",
    ];
    expect(found).toEqual({
      ok: false,
      faults: [
        ...needed.map((fieldId) => ({ fieldId, fault: "missing" })),
        { fieldId: "note", fault: "note" },
      ],
    });
  });

  test.each([
    [{ pairs: "vijf" }, ["pairs", "number"]],
    [{ variants: "1; 2" }, ["variants", "numbers"]],
    [{ bandTo: "" }, ["bandTo", "together"]],
    [{ byNl: "AIT" }, ["byEn", "together"]],
    [{ recognitionSince: "25 maart 2022" }, ["recognitionSince", "day"]],
    [{ recognitionSince: "2022-13-45" }, ["recognitionSince", "not-right"]],
    [{ pairs: "9" }, ["variants", "pairs-not-a-variant"]],
    [{ lookBackTo: "4" }, ["lookBackTo", "look-back-days-turned"]],
    [{ nameNl: "Bewezen effectief" }, ["nameNl", "claims-proof"]],
  ])("%j is told at its field", (change, fault) => {
    expect(faults(draftOf(change))).toEqual([fault]);
  });

  test("an id that is in use, or is none, is told at the id", () => {
    const taken = { ...draftOf(), numbers: { ...draftOf().numbers, id: "vht-4-12" } };
    expect(readDraft(taken, { from: null, taken: new Set(["vht-4-12"]) })).toMatchObject({
      faults: [{ fieldId: "id", fault: "id-in-use" }],
    });
    expect(faults(draftOf({ id: "VHT 12" }))).toEqual([["id", "id"]]);
  });

  test("words are told at their own field", () => {
    expect(faults(put(draftOf(), ["questions", 2, "nlU"], " "))).toEqual([["questions.2.nlU", "missing"]]);
    expect(faults(put(draftOf(), ["questions", 0, "en"], "Is it proven?"))).toEqual([
      ["questions.0.en", "claims-proof"],
    ]);
    expect(faults(put(draftOf(), ["contact"], { name: "AIT", email: "geen adres" }))).toEqual([
      ["contact.email", "not-right"],
    ]);
    expect(faults(put(draftOf(), ["fitting", "always"], "GONE"))).toEqual([
      ["fitting.always", "unknown-question"],
    ]);
  });

  test("a recognition whose day is not known, and a programme without any, pass", () => {
    expect(read(draftOf({ recognitionSince: "" }))).toMatchObject({
      ok: true,
      programme: { recognition: { since: null } },
    });
    const empty = {
      recognitionNl: "",
      recognitionEn: "",
      recognitionSince: "",
      recognitionSourceNl: "",
      recognitionSourceEn: "",
    };
    expect(read(draftOf(empty))).toMatchObject({ ok: true, programme: { recognition: null } });
  });

  test("what stayed empty is left out: a text that nobody hears, a contact point without anything in it", () => {
    const first = firstDraft(vht412);
    const silent = put(first, ["texts", "film-plan", "hears"], { nl: "", nlU: " ", en: "" });
    const half = put(silent, ["texts", "closed", "hears", "nl"], "Tot ziens");
    const content = tidied(put(half, ["contact"], { name: "", email: "" }).content);
    expect(content.texts["film-plan"]).toBeUndefined();
    expect(content.texts["closed"]).toMatchObject({ childHears: null, verified: false });
    expect(content.contact).toBeNull();
    const known = put(first, ["contact"], { name: "AIT", email: " info@example.org ", phone: "" });
    expect(tidied(known.content).contact).toEqual({
      name: "AIT",
      email: "info@example.org",
      phone: null,
      url: null,
    });
  });
});
