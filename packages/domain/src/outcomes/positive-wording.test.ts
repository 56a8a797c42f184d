import { expect, test } from "vitest";
import { namesWhatStops } from "./positive-wording.ts";

test.each([
  "Ik word niet meer boos",
  "Geen ruzie aan tafel",
  "Ik stop met schreeuwen",
  "Minder haast bij het aankleden",
])("%s names what should stop", (goal) => {
  expect(namesWhatStops(goal, "nl")).toBe(true);
});

test.each([
  "Ik wacht en benoem wat Saar doet voordat ik iets doe.",
  "Eten is een rustig moment",
  "Ik geniet van het spelen",
  "Eén keer per dag kijk ik eerst",
])("%s says what to do", (goal) => {
  expect(namesWhatStops(goal, "nl")).toBe(false);
});

test("in English, with either apostrophe", () => {
  expect(namesWhatStops("I don't shout", "en")).toBe(true);
  expect(namesWhatStops("I don’t shout", "en")).toBe(true);
  expect(namesWhatStops("I wait and say what she does", "en")).toBe(false);
  expect(namesWhatStops("I notice her knock", "en")).toBe(false);
});
