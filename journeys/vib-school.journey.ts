import { expect, test } from "@playwright/test";
import type { Client } from "@samenkijken/contract/client";
import { RecordingId } from "@samenkijken/contract/ids";
import { expectAccessible } from "./axe.ts";
import { aFamilyThatAgreed, aPlanOf } from "./by-api.ts";
import { dayFromNow } from "./dates.ts";
import { signIn, writeDay } from "./family-steps.ts";
import { needsFilm, sharedFilm } from "./films.ts";
import { beginTalk, endTalk, giveMarks, onwards, say, writePoint } from "./film-steps.ts";
import { scoreIn, writeGoal } from "./goal-steps.ts";
import { mouseHands, type Hands } from "./hands.ts";
import { goOn } from "./next-step.ts";
import { tellHeadAndClass, writeTeachersQuestion, yesAboutSchool } from "./school-steps.ts";

const film = "derived-framecounter-60s.mp4";
const teacher = "Juf Els";
const question = "Hoe krijg ik hem mee in de kring?";

/** The teacher asks, everybody agrees to the film at school. */
async function askAndAgree(hands: Hands): Promise<void> {
  await writeTeachersQuestion(hands, {
    school: "De Wilgen",
    group: "Groep 5",
    teacher,
    question,
    askedOn: dayFromNow(-3),
    contactBy: "Joke",
    contactOn: dayFromNow(-2),
  });
  await tellHeadAndClass(hands, "Meester Bas");
  for (const name of ["Joke", "Henk", teacher, "Meester Bas"])
    await yesAboutSchool(hands, name, "2. Toestemming voor de film op school");
}

/** On the page of the goals: the teacher's own goal and numbers; nobody asks a parent for any. */
async function goalAndNumbers(hands: Hands): Promise<void> {
  const { page } = hands;
  await expect(page.getByRole("heading", { name: "Doelen van de leerkracht" })).toBeVisible();
  await expect(page.getByText(`“${question}”`).first()).toBeVisible();
  await hands.write(page.getByLabel("Kijkvraag: wat willen we in de film zien?"), "Wanneer kijkt hij op?");
  await hands.press(page.getByRole("button", { name: "Kijkvraag bewaren" }));
  await expect(page.getByText("Wanneer kijkt hij op?")).toBeVisible();
  await expect(page.getByText(/ouder/i)).toHaveCount(0);
  await writeGoal(hands, {
    quote: "Ik wil dat hij vaker meedoet.",
    parent: teacher,
    words: "Ik noem zijn naam en wacht.",
    atZero: "hij doet nooit mee",
    atTen: "hij doet altijd mee",
    begin: 3,
    wish: 8,
  });
  await expectAccessible(page, "the goals of a teacher");
  await hands.press(page.getByRole("link", { name: "Cijfers invullen: Begin" }));
  const form = page.getByRole("form", { name: `Cijfers van ${teacher}` });
  await hands.choose(scoreIn(form, "Hoe gaat het nu met je vraag?", 4));
  await hands.choose(scoreIn(form, "Hoe fijn is het contact met dit kind?", 5));
  await expect(page.getByText(/ouder/i)).toHaveCount(0);
  await hands.press(form.getByRole("button", { name: "Cijfers bewaren" }));
  await expect(page.getByText(`Bewaard: de cijfers van ${teacher}.`)).toBeVisible();
}

/** The film of school comes in, and one clip of it is ready to look back at. */
async function filmAndPrepare(hands: Hands, api: Client): Promise<void> {
  const { page } = hands;
  await hands.press(page.getByRole("link", { name: "Film toevoegen" }));
  await hands.giveFile(page.getByLabel("Kies één of meer films"), sharedFilm(film));
  await hands.choose(page.getByRole("radio", { name: "In de kring" }));
  await writeDay(hands, page.getByRole("group", { name: "Gefilmd op" }), dayFromNow(0));
  await hands.press(page.getByRole("button", { name: "Uploaden" }));
  await expect(page.getByText("De film is klaar. Je kunt hem analyseren.")).toBeVisible({ timeout: 180_000 });
  const trajectoryId = new URL(page.url()).pathname.split("/")[2] ?? "";
  const { cycles } = await api.readTrajectory({ params: { trajectoryId }, body: {} });
  await aPlanOf(api, RecordingId.parse(cycles[0]?.recordingId), [
    { from: 200, until: 320, title: "in de kring" },
  ]);
}

/** The talk about the film: the teacher's words, working point and numbers. */
async function lookBack(hands: Hands): Promise<void> {
  const { page } = hands;
  await hands.press(page.getByRole("link", { name: "Start terugkijken" }));
  await expect(page.getByRole("checkbox", { name: "Joke" })).toHaveCount(0);
  await beginTalk(hands, [teacher]);
  await page.keyboard.press("n");
  await say(hands, teacher, "Hij kijkt steeds even naar mij.");
  await onwards(hands);
  await writePoint(hands, { who: teacher, words: "Eerst zijn naam, dan de vraag." });
  await expect(page.getByText("De leerkracht geeft zelf een cijfer. Niets is goed of fout.")).toBeVisible();
  await expectAccessible(page, "the numbers of a teacher after the talk");
  await giveMarks(hands, [teacher]);
  await endTalk(hands);
}

test("B-35 in VIB school the teacher asks, has a goal, gives numbers and looks back, and no parent is asked for any", async ({
  page,
}) => {
  test.setTimeout(300_000);
  needsFilm(film);
  const hands = mouseHands(page);
  await signIn(hands);
  const { api, familyId, trajectoryId } = await aFamilyThatAgreed(page, {
    child: "Sem",
    parents: ["Joke", "Henk"],
    birthDate: "2018-03-10",
    programme: { id: "vib-school", pairs: 3 },
    asks: "none",
  });
  await page.goto(`/families/${familyId}`);
  await goOn(hands, { title: "Toestemming van Joke en Henk ontbreekt", button: "Vastleggen" });
  await askAndAgree(hands);
  await page.goto(`/trajectories/${trajectoryId}/goals`);
  await goalAndNumbers(hands);
  await page.goto(`/trajectories/${trajectoryId}/school`);
  await filmAndPrepare(hands, api);
  await page.goto(`/trajectories/${trajectoryId}/school`);
  await lookBack(hands);
  await page.goto(`/families/${familyId}`);
  await expect(page.getByText("Ik noem zijn naam en wacht.")).toBeVisible();

  // What ends here is the trajectory, and nothing but that.
  await page.goto(`/trajectories/${trajectoryId}/school`);
  await expect(page.getByRole("button", { name: "Stoppen met de stappen op school" })).toHaveCount(0);
  await hands.press(page.getByRole("link", { name: "Stoppen: het traject afronden" }));
  await expect(page.getByText(`${teacher}: nog niet`)).toBeVisible();
  await expectAccessible(page, "closing what was for a teacher");
});
