import { expect, test } from "vitest";
import { recordingMessages } from "../messages.ts";
import { arrivalInWords, leftInWords } from "./underway-words.ts";

const nl = recordingMessages.nl.underway;
const en = recordingMessages.en.underway;
const state = "ready";

test("a film may go from the camera only when it was compared", () => {
  const arrivedAt = new Date().toISOString();
  expect(arrivalInWords({ arrivedAt: null, confirmedAt: null, state }, "nl", nl)).toBe("");
  expect(arrivalInWords({ arrivedAt, confirmedAt: null, state }, "nl", nl)).toMatch(
    /^Vandaag \d\d\.\d\d aangekomen\. .*laat hem op je camera staan\.$/,
  );
  expect(arrivalInWords({ arrivedAt, confirmedAt: arrivedAt, state }, "nl", nl)).toMatch(
    /^Vandaag \d\d\.\d\d aangekomen en nagekeken\. De film mag van je camera\.$/,
  );
});

test("a film that cannot be used stays on the camera", () => {
  const arrivedAt = new Date().toISOString();
  expect(arrivalInWords({ arrivedAt, confirmedAt: arrivedAt, state: "refused" }, "nl", nl)).toBe("");
});

test("a film of another day names the day", () => {
  const arrivedAt = "2026-03-03T13:20:00.000Z";
  expect(arrivalInWords({ arrivedAt, confirmedAt: arrivedAt, state }, "en", en)).toBe(
    "Arrived on 3 March and checked. The film may go from your camera.",
  );
});

test("the time left is in whole minutes", () => {
  expect(leftInWords(null, "nl", nl)).toBe("");
  expect(leftInWords(20, "nl", nl)).toBe("Nog ongeveer een halve minuut.");
  expect(leftInWords(70, "nl", nl)).toBe("Nog ongeveer 1 minuut.");
  expect(leftInWords(250, "en", en)).toBe("About 4 minutes left.");
});
