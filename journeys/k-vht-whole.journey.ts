import { expect, test } from "@playwright/test";
import { expectAccessible } from "./axe.ts";
import { filmAndPrepare, lookBackTogether, type ToldCycle } from "./cycle-steps.ts";
import { backToTheRealDay, goLater, storyDay } from "./demo-day.ts";
import { closeTogether, evaluateMidway, putAway, tellFollowUp } from "./ending-steps.ts";
import {
  makeReadyToFilm,
  secondTrainer,
  signIn,
  usualGoal,
  writeChild,
  writeParents,
} from "./family-steps.ts";
import { needsFilm } from "./films.ts";
import { mouseHands, type Hands } from "./hands.ts";
import { expectNext, goOn, openFromFamilies, openFromToday } from "./next-step.ts";
import { decide, saidBy, saveReferral, startTrajectory, writeWho } from "./referral-steps.ts";

const child = "Roef";
const parents = ["Manon", "Jurre"] as const;
const question = "Roef huilt veel. Hoe zie ik wat hij wil zeggen?";

const summary = "Ze zien wat Roef wil zeggen.";

const films: readonly Pick<ToldCycle, "film" | "moment" | "title" | "said" | "point">[] = [
  {
    film: "derived-3gp-h263-face.3gp",
    moment: "Verzorgen",
    title: "Hij kijkt op",
    said: "Hij zocht mij.",
    point: "Ik wacht tot hij kijkt.",
  },
  {
    film: "derived-bframes-negative-cts.mp4",
    moment: "Eten",
    title: "Een hap",
    said: "Hij deed zelf zijn mond open.",
    point: "Ik zeg wat ik ga doen.",
  },
  {
    film: "derived-phone-rot90.MOV",
    moment: "In bad",
    title: "Samen spetteren",
    said: "We lachten allebei.",
    point: "Zo blijven we het doen.",
  },
];

function cycle(number: 1 | 2 | 3): ToldCycle {
  const told = films[number - 1];
  if (told === undefined) throw new Error("This story has three films.");
  return { ...told, number, names: child, seen: parents[0], parents };
}

/** The trainer herself takes the call, decides, and meets the parents. */
async function fromReferralToStart(hands: Hands): Promise<void> {
  const { page } = hands;
  await hands.press(page.getByRole("link", { name: "Gezinnen" }));
  await hands.press(page.getByRole("link", { name: "Aanmelding", exact: true }));
  await writeWho(hands, { child, born: await storyDay(page, -150) });
  await hands.write(page.getByLabel("Waarom nu?"), question);
  await saveReferral(hands, { child, referrer: "Jeugdverpleegkundige", contact: "06 1234 5678" });
  await goOn(hands, { title: "Aanmelding beoordelen", button: "Beoordelen" });
  await expect(page.getByRole("radio", { name: "K-VHT" })).toBeChecked();
  await decide(hands, "Starten", "Een baby die veel huilt; de ouders willen graag.");
  await goOn(hands, { title: "Aan een trainer toewijzen", button: "Ik neem deze aanmelding" });
  await goOn(hands, { title: "Bellen en het traject starten", button: "Start traject" });
  await writeParents(hands, parents);
  await writeChild(hands, 1, { pregnancy: ["33", "0"], custody: parents });
  await saidBy(hands, parents[0]);
  await startTrajectory(hands);
}

/** A follow-up that this programme does not ask for, and four weeks after it the archive. */
async function afterwards(hands: Hands): Promise<void> {
  const { page } = hands;
  await goLater(hands, "Een week later");
  await openFromFamilies(hands, child, "Afgerond");
  await hands.press(page.getByRole("link", { name: "Follow-up vastleggen" }));
  await expect(page.getByText("Bij dit programma hoeft een follow-up niet. Het mag wel.")).toBeVisible();
  await tellFollowUp(hands, "Hij slaapt door.");
  await goLater(hands, "Een maand later");
  await openFromToday(hands, child);
  // Nobody waits for the archive, so it is never late; and the place of a film in the list is small.
  await expect(page.getByText("Later dan gepland")).toHaveCount(0);
  const film = page.getByRole("listitem").filter({ hasText: "Opname 1: verzorgen" });
  expect((await film.boundingBox())?.height).toBeLessThan(140);
  await putAway(hands);
  await expect(page.getByRole("button", { name: "Toestand invullen" })).toHaveCount(0);
  await expectAccessible(page, "a trajectory in the archive");
  await openFromFamilies(hands, child, "Archief");
}

test.afterEach(async ({ page }) => {
  await backToTheRealDay(page);
});

test("K-VHT, from the referral by three films to the archive, with the next step as the only guide", async ({
  page,
}) => {
  test.setTimeout(480_000);
  for (const { film } of films) needsFilm(film);
  const hands = mouseHands(page);
  await signIn(hands, secondTrainer);
  await fromReferralToStart(hands);
  await expect(page.getByText(`${child}: gecorrigeerde leeftijd`)).toBeVisible();
  await expectNext(page, `Toestemming van ${parents[0]} en ${parents[1]} ontbreekt`);
  await makeReadyToFilm(hands, { child, parents, question });
  await expectAccessible(page, "a family before its first film");
  for (const number of [1, 2] as const) {
    await filmAndPrepare(hands, cycle(number));
    await lookBackTogether(hands, cycle(number));
  }
  await evaluateMidway(
    hands,
    { parent: parents[0], situation: 6, goal: [usualGoal, 6] },
    "Hij huilt minder lang.",
  );
  await filmAndPrepare(hands, cycle(3));
  await lookBackTogether(hands, cycle(3));
  await closeTogether(hands, {
    scores: { parent: parents[0], situation: 8, goal: [usualGoal, 8] },
    summary,
    why: "De vraag is beantwoord",
  });
  await expectNext(page, "Dit traject is afgerond");
  await expect(page.getByText("Na vier weken komt het archief vanzelf aan de beurt.")).toBeVisible();
  await afterwards(hands);
});
