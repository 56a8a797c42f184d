import { expect, type Page } from "@playwright/test";
import { Trajectory } from "@samenkijken/contract/trajectories";

/** The languages of the product. */
export const languages = ["nl", "en"] as const;

/** What a screen says as long as its content is under way. */
const stillComing = /^(Even geduld, het|De film) komt eraan|^One moment, it is coming|^The film is coming/;

/** The addresses of a family of the demo. */
export async function addressesOf(page: Page, child: string) {
  const list = Trajectory.array().parse(await (await page.request.get("/api/trajectories")).json());
  const found = list.find(({ people }) => people.some(({ name }) => name === child));
  if (found === undefined) throw new Error(`The demo has no family of ${child}.`);
  const recordingId = found.cycles.findLast((cycle) => cycle.recordingId !== null)?.recordingId ?? "";
  return {
    family: `/families/${found.familyId}`,
    trajectory: `/trajectories/${found.id}`,
    recording: `/recordings/${recordingId}`,
  };
}

/** Screens by name, with their addresses. */
export type Screens = readonly (readonly [name: string, address: string])[];

async function screensOfATrainer(page: Page): Promise<Screens> {
  const saar = await addressesOf(page, "Saar");
  const noah = await addressesOf(page, "Noah");
  const mila = await addressesOf(page, "Mila");
  const bram = await addressesOf(page, "Bram");
  const fenna = await addressesOf(page, "Fenna");
  return [
    ["today", "/"],
    ["families", "/families"],
    ["new family", "/families/new"],
    ["referrals", "/referrals"],
    ["new referral", "/referrals/new"],
    ["safety", "/safety"],
    ["family", saar.family],
    ["family that waits for consent", mila.family],
    ["change the family", `${saar.family}/edit`],
    ["begin", `${saar.family}/start`],
    ["consent", `${saar.family}/consent`],
    ["consent that is missing", `${mila.family}/consent`],
    ["plan the film", `${noah.trajectory}/film`],
    ["upload", `${bram.trajectory}/upload`],
    ["upload without consent", `${mila.trajectory}/upload`],
    ["plan the look-back", `${saar.trajectory}/look-back`],
    ["goals", `${saar.trajectory}/goals`],
    ["goals of a closed trajectory", `${fenna.trajectory}/goals`],
    ["new goal", `${saar.trajectory}/goals/new`],
    ["numbers midway", `${saar.trajectory}/scores/midway`],
    ["numbers at closing", `${fenna.trajectory}/scores/closing`],
    ["scores at the start", `${saar.trajectory}/scores/start`],
    ["two pictures", `${saar.trajectory}/comparison`],
    ["agenda", "/agenda"],
    ["new appointment", "/agenda/new"],
    ["prepare the film", `${noah.trajectory}/prepare`],
    ["settings", "/settings"],
    ["recordings", "/recordings"],
    ["guide", "/guide"],
    ["lost page", "/nowhere"],
    ["workbench", `${saar.recording}/analysis`],
    ["look-back", `${saar.recording}/look-back`],
    ["closing", `${saar.trajectory}/closing`],
    ["closed family", fenna.family],
    ["follow-up", `${fenna.trajectory}/follow-up`],
  ];
}

/** With a branch to school, and with a teacher as the client. */
async function screensWithSchool(page: Page): Promise<Screens> {
  const lars = await addressesOf(page, "Lars");
  const luuk = await addressesOf(page, "Luuk");
  return [
    ["family with school", lars.family],
    ["school", `${lars.trajectory}/school`],
    ["teacher as client", luuk.family],
    ["teacher as client, school", `${luuk.trajectory}/school`],
    ["teacher as client, goals", `${luuk.trajectory}/goals`],
    ["teacher as client, scores at the start", `${luuk.trajectory}/scores/start`],
  ];
}

const screensOfTheCoordinator = async (): Promise<Screens> => [
  ["today of the coordinator", "/"],
  ["families of the coordinator", "/families"],
  ["referrals of the coordinator", "/referrals"],
];

const screensOfTheMethodOwner = async (): Promise<Screens> => [
  ["today of the method owner", "/"],
  ["programmes", "/programmes"],
  ["new programme", "/programmes/new"],
  ["programme", "/programmes/k-vht/edit"],
];

/** The screens behind the sign-in that one address shows, by the member of the demo who sees them. */
export const screens: Readonly<Record<string, (page: Page) => Promise<Screens>>> = {
  Marit: screensOfATrainer,
  Yusuf: screensWithSchool,
  Ilse: screensOfTheCoordinator,
  Anneke: screensOfTheMethodOwner,
};

/** Opens an address and waits for what is under way. */
export async function open(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(page.getByText(stillComing)).toHaveCount(0);
}

/** The member reads this language from now on. */
export async function speak(page: Page, language: (typeof languages)[number]): Promise<void> {
  const answer = await page.request.put("/api/session/language", {
    data: { language },
    headers: { origin: new URL(page.url()).origin },
  });
  expect(answer.ok()).toBe(true);
}
