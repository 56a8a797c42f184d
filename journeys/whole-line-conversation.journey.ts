import { expect, test } from "@playwright/test";
import { needsFilm } from "./films.ts";
import { countPointerPresses, keyboardHands } from "./hands.ts";
import { walkWholeLine } from "./whole-line.ts";

const film = "talkface-franck-200s-noaudio.mp4";

test.use({ contextOptions: { reducedMotion: "reduce" } });

test("a real conversation is analysed and looked back at by keyboard, without motion, in under six minutes", async ({
  page,
}) => {
  needsFilm(film);
  test.setTimeout(480_000);
  const pointerPresses = await countPointerPresses(page);
  const began = Date.now();
  await walkWholeLine(keyboardHands(page), {
    film,
    framesPerSecond: 24,
    family: {
      child: "Fenne",
      parents: ["Marleen", "Joost"],
      question: "Fenne zegt weinig. Hoe laat ik haar merken dat ik luister?",
    },
  });
  expect(pointerPresses()).toBe(0);
  expect(Date.now() - began).toBeLessThan(360_000);
});
