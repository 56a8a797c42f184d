import { expect, test } from "vitest";
import { askedWords } from "./asked-messages.ts";
import { parentsMessages } from "./parents-messages.ts";

test("parents are asked in the organisation's form of address", () => {
  expect(askedWords("nl", "je").quote).toBe("Wat nemen jullie mee tot de volgende keer?");
  for (const text of Object.values(askedWords("nl", "u"))) expect(text).not.toMatch(/\b(?:je|jullie)\b/iu);
});

test("one was absent, two were", () => {
  expect(parentsMessages.nl.whoWasAbsent("Noor", 1)).toBe("Noor was er toen niet bij.");
  expect(parentsMessages.nl.whoWasAbsent("Noor en Sami", 2)).toBe("Noor en Sami waren er toen niet bij.");
});
