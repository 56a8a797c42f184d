import { describe, expect, test } from "vitest";
import { schemeById } from "../method/codes.ts";
import { closingQuestions } from "../outcomes/closing-questions.ts";
import { stepCards } from "../method/step-cards.ts";
import { kVht, kVhtFirst } from "./k-vht.ts";
import { usualOrder } from "./next-step-order.ts";
import { Programme } from "./programme.ts";
import { programmeProblems } from "./programme-problems.ts";
import { newestProgrammes, programmeById, programmeForAge, shippedProgrammes } from "./programmes.ts";
import { vht1218 } from "./vht-12-18.ts";
import { vht412, vht412First } from "./vht-4-12.ts";
import { vibSchool } from "./vib-school.ts";

describe.each(shippedProgrammes)("B-15, B-35, B-38: programme $id, version $version", (programme) => {
  test("fits its shape, names an existing scheme and its own number of pairs", () => {
    expect(Programme.parse(programme)).toEqual(programme);
    expect(schemeById(programme.schemeId)).toBeDefined();
    expect(programme.variants).toContain(programme.pairs);
  });

  test("never claims a proven effect", () => {
    expect(JSON.stringify(programme)).not.toMatch(/bewezen|effectief|proven|effective/iu);
  });

  test("B-29: has a card for every step, a source for every word, and both forms of address", () => {
    expect(Object.keys(programme.stepCards)).toEqual(Object.keys(stepCards));
    const items = [
      ...programme.questions,
      ...programme.checklists.selfCheck,
      ...programme.filmingTips,
      ...programme.moments,
      ...Object.values(programme.stepCards),
      ...Object.values(programme.texts),
    ];
    for (const { source } of items) expect([source.nl, source.en]).not.toContain("");
    for (const { hears, childHears } of Object.values(programme.texts)) {
      expect(hears.nlU).not.toMatch(/\b(?:je|jij|jouw|jullie)\b/iu);
      expect(childHears?.nl ?? "").not.toMatch(/\b(?:u|uw)\b/iu);
    }
  });

  test("every code of its scheme has a question of its own", () => {
    for (const { id } of schemeById(programme.schemeId)?.codes ?? [])
      expect(programme.fitting.byCode[id] ?? []).not.toEqual([]);
  });

  test("is found by id and version only", () => {
    expect(programmeById(shippedProgrammes, programme.id, programme.version)).toBe(programme);
    expect(programmeById(shippedProgrammes, programme.id, 99)).toBeUndefined();
  });
});

test("B-14, C-01, C-33, C-35: three pairs without a band, and five within three to six months with a follow-up", () => {
  expect(kVht).toMatchObject({ pairs: 3, band: null, followUp: null });
  expect(vht412).toMatchObject({ pairs: 5, band: { fromMonths: 3, toMonths: 6 }, followUp: { months: 6 } });
});

test("the suggestion changes on the fourth and the thirteenth birthday and ends at 18; a child of 12 fits two (C-14)", () => {
  const birthDate = "2020-05-10";
  expect(programmeForAge(shippedProgrammes, birthDate, "2020-05-09")).toBeUndefined();
  expect(programmeForAge(shippedProgrammes, birthDate, "2020-05-10")).toBe(kVht);
  expect(programmeForAge(shippedProgrammes, birthDate, "2024-05-09")).toBe(kVht);
  expect(programmeForAge(shippedProgrammes, birthDate, "2024-05-10")).toBe(vht412);
  expect(programmeForAge(shippedProgrammes, birthDate, "2033-05-09")).toBe(vht412);
  expect(programmeForAge([vht1218, vibSchool, vht412], birthDate, "2032-05-10")).toBe(vht1218);
  expect(programmeForAge(shippedProgrammes, birthDate, "2033-05-10")).toBe(vht1218);
  expect(programmeForAge(shippedProgrammes, birthDate, "2038-05-10")).toBeUndefined();
  expect(programmeForAge([vibSchool], birthDate, "2030-05-10")).toBeUndefined();
});

test("the newest version of a programme is the one to start with, and an older one is still found", () => {
  const newer = { ...kVht, version: 3, pairs: 4 };
  const all = [...shippedProgrammes, newer];
  expect(newestProgrammes(all)).toEqual([newer, vht412, vht1218, vibSchool]);
  expect(programmeForAge(all, "2025-05-10", "2026-05-10")).toBe(newer);
  expect(programmeById(all, "k-vht", 1)).toBe(kVhtFirst);
});

test("goals of parents come before the first film, except where a trajectory began with the first version", () => {
  for (const programme of newestProgrammes(shippedProgrammes))
    expect(programme.intake.requires).toEqual(
      programme.client === "family" ? ["question", "goals"] : ["question"],
    );
  for (const first of [kVhtFirst, vht412First])
    expect(first).toMatchObject({ version: 1, intake: { requires: ["question"] } });
});

const momentsOf = ({ moments }: Programme) => moments.map(({ id }) => id);

test("a child under four has no homework to film; a trajectory that began with the first version keeps that moment", () => {
  expect(momentsOf(kVht)).toEqual(momentsOf(kVhtFirst).filter((id) => id !== "homework"));
  expect(momentsOf(kVhtFirst)).toContain("homework");
  expect(momentsOf(vht412)).toContain("homework");
});

const asking = (asked: Partial<Programme["instruments"]["asked"]>) => ({
  instruments: { ...vht412.instruments, asked: { ...vht412.instruments.asked, ...asked } },
});

const closingWithout = (choice: string) => ({
  ...closingQuestions,
  items: closingQuestions.items.map((item) =>
    item.answer === "choice" && item.id === choice ? { ...item, choices: item.choices.slice(1) } : item,
  ),
});

describe("what keeps a programme from being published", () => {
  test.each([
    ["unknown-scheme", { schemeId: "vib@9" }],
    ["ages-turned", { ages: { fromMonths: 48, belowMonths: 48 } }],
    ["pairs-not-a-variant", { pairs: 7, midwayAfterPairs: null }],
    ["variants-double", { variants: [3, 5, 5] }],
    ["band-turned", { band: { fromMonths: 3, toMonths: 6, warnAfterMonths: 7 } }],
    ["midway-after-the-end", { midwayAfterPairs: 5 }],
    ["look-back-days-turned", { lookBackWithinDays: { from: 8, to: 7 } }],
    ["notice-longer-than-follow-up", { followUp: { months: 1, noticeDays: 40 } }],
    [
      "order-consent-late",
      {
        order: [
          "consent-withdrawn",
          "cycle",
          "consent-missing",
          ...usualOrder.slice(2, 4),
          ...usualOrder.slice(5),
        ],
      },
    ],
    ["order-incomplete", { order: usualOrder.filter((rule) => rule !== "midway") }],
    ["id-double", { moments: [...vht412.moments, ...vht412.moments.slice(0, 1)] }],
    ["unknown-question", { fitting: { ...vht412.fitting, byCode: { TURN: ["NO_SUCH"] } } }],
    ["unknown-scale", asking({ talk: ["no-such"] })],
    ["words-not-at-closing", asking({ midway: ["closing-questions"] })],
    ["unknown-instrument", { instruments: { ...vht412.instruments, external: ["no-such"] } }],
    [
      "closing-answers-changed",
      {
        instruments: {
          ...vht412.instruments,
          scales: [...vht412.instruments.scales.slice(0, 2), closingWithout("alone")],
        },
      },
    ],
    ["claims-proof", { name: { nl: "Bewezen effectief", en: "Sound" } }],
  ] as const)("%s", (problem, change) => {
    const found = programmeProblems(Programme.parse({ ...vht412, ...change }));
    expect(found.map((each) => each.problem)).toEqual([problem]);
  });

  test("the place of a claim is told, wherever it stands (C-10)", () => {
    const [first, ...rest] = vht412.questions;
    const claiming = { ...vht412, questions: [{ ...first, en: "Is it evidence-based?" }, ...rest] };
    expect(programmeProblems(Programme.parse(claiming))).toEqual([
      { problem: "claims-proof", path: "questions.0.en" },
    ]);
  });

  test("nothing keeps back what ships", () => {
    expect(shippedProgrammes.flatMap(programmeProblems)).toEqual([]);
  });
});
