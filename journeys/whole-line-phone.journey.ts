import { test } from "@playwright/test";
import { needsFilm } from "./films.ts";
import { mouseHands } from "./hands.ts";
import { walkWholeLine } from "./whole-line.ts";

const film = "talk-gesture-hevc-portrait-20s.mp4";

test("the whole line with a film of a phone", async ({ page }) => {
  needsFilm(film);
  await walkWholeLine(mouseHands(page), {
    film,
    framesPerSecond: 30,
    family: {
      child: "Puck",
      parents: ["Anouk", "Joris"],
      question: "Puck speelt veel alleen. Hoe doe ik mee zonder het over te nemen?",
    },
  });
});
