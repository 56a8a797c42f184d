import { expect, test } from "@playwright/test";
import { needsFilm } from "./films.ts";
import { countPointerPresses, keyboardHands } from "./hands.ts";
import { walkWholeLine } from "./whole-line.ts";

const film = "derived-avchd-1080i50.mts";

test("the whole line with a film of a camcorder, by keyboard only", async ({ page }) => {
  needsFilm(film);
  const pointerPresses = await countPointerPresses(page);
  await walkWholeLine(keyboardHands(page), {
    film,
    framesPerSecond: 25,
    family: {
      child: "Siem",
      parents: ["Lotte", "Bas"],
      question: "Siem eet zo weinig. Hoe houden we het gezellig aan tafel?",
    },
  });
  expect(pointerPresses()).toBe(0);
});
