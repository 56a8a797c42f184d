import { expect, test, type Page } from "@playwright/test";
import { expectAccessible } from "./axe.ts";
import { aFamilyThatAgreed, aFilmOf, aPlanOf } from "./by-api.ts";
import { dayFromNow } from "./dates.ts";
import { waitForFilm } from "./desk.ts";
import { signIn, writeDay } from "./family-steps.ts";
import { needsFilm, sharedFilm } from "./films.ts";
import { beginTalk, endTalk, onwards, say, writePoint } from "./film-steps.ts";
import { keyboardHands, mouseHands } from "./hands.ts";
import { chooseFor, tellHeadAndClass, writeTeachersQuestion, yesAboutSchool } from "./school-steps.ts";

const film = "derived-framecounter-60s.mp4";
const homeFilm = "derived-talk-turns-3people-40s.mp4";
const question = "Hoe krijg ik hem mee in de kring?";
const point = "Eerst zijn naam, dan de vraag.";

/** Both languages, without anything that keeps somebody out. */
async function accessibleInBoth(page: Page, screen: string): Promise<void> {
  await expectAccessible(page, screen);
  await page.getByRole("button", { name: "English" }).click();
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await expectAccessible(page, `${screen}, in English`);
  await page.getByRole("button", { name: "Nederlands" }).click();
  await expect(page.locator("html")).toHaveAttribute("lang", "nl");
}

test("C-20 C-21 C-28 C-30 C-31 C-32 the branch to school, from the teacher's question to the talk together", async ({
  page,
}) => {
  test.setTimeout(300_000);
  needsFilm(film);
  needsFilm(homeFilm);
  const hands = mouseHands(page);
  await signIn(hands);
  const family = await aFamilyThatAgreed(page, {
    child: "Mees",
    parents: ["Joke", "Henk"],
    birthDate: "2018-03-10",
    programme: { id: "vht-4-12", pairs: 5 },
  });
  const { api, trajectoryId } = family;
  const home = await aFilmOf(page, family, { film: homeFilm, number: 1 });
  await aPlanOf(api, home, [{ from: 100, until: 200, title: "samen aan tafel" }]);
  await page.goto(`/families/${family.familyId}`);
  await hands.press(page.getByRole("link", { name: "Naar school" }));

  // Without the question and the parents' permission it does not begin; by keyboard alone.
  const keys = keyboardHands(page);
  await keys.press(page.getByRole("button", { name: "Bewaren" }));
  await expect(
    page.getByRole("link", { name: "Kies welke ouder ja zei. Zonder dat begint dit niet" }),
  ).toBeVisible();
  await accessibleInBoth(page, "the teacher's question with what is missing");
  await writeTeachersQuestion(keys, {
    school: "De Wilgen",
    group: "Groep 5",
    teacher: "Juf Els",
    question,
    askedOn: dayFromNow(-3),
    contactBy: "Joke",
    contactOn: dayFromNow(-2),
  });

  // What is still missing is told in words, until nothing is.
  await expect(page.getByText("de schoolleider is nog niet ingevuld")).toBeVisible();
  await expect(page.getByText("nog geen ja van Joke, Henk en Juf Els")).toBeVisible();
  await tellHeadAndClass(hands, "Meester Bas");
  await accessibleInBoth(page, "the consents for school");
  for (const name of ["Joke", "Henk", "Juf Els", "Meester Bas"])
    await yesAboutSchool(hands, name, "2. Toestemming voor de film op school");
  await expect(page.getByText("Je kunt filmen op school.")).toBeVisible();

  // The one film, brought in like every other.
  await hands.press(page.getByRole("link", { name: "Film toevoegen" }));
  await expect(page.getByRole("heading", { level: 1, name: /op school/ })).toBeVisible();
  await hands.giveFile(page.getByLabel("Kies één of meer films"), sharedFilm(film));
  await expect(page.getByRole("checkbox", { name: "Juf Els" })).toBeChecked();
  await expect(page.getByRole("checkbox", { name: "Groep 5" })).toBeChecked();
  await hands.choose(page.getByRole("radio", { name: "In de kring" }));
  await writeDay(hands, page.getByRole("group", { name: "Gefilmd op" }), dayFromNow(0));
  await expectAccessible(page, "adding a film of school");
  await hands.press(page.getByRole("button", { name: "Uploaden" }));
  await expect(page.getByText("De film is klaar. Je kunt hem analyseren.")).toBeVisible({ timeout: 180_000 });
  await hands.press(page.getByRole("link", { name: "Terug naar school" }));
  await hands.press(page.getByRole("link", { name: "Analyseren" }));
  await waitForFilm(page);
  await expect(page.getByRole("heading", { level: 1, name: "Mees, opname op school" })).toBeVisible();
  await expect(page.getByText(`“${question}”`)).toBeVisible();
  await expectAccessible(page, "the workbench with a film of school");
  const recordingId = new URL(page.url()).pathname.split("/")[2] ?? "";
  const school = (await api.listRecordings({ params: {}, body: {} })).find(({ id }) => id === recordingId);
  expect(school).toMatchObject({ lane: "school", number: 1 });
  if (school === undefined) throw new Error("The film of school is not there.");
  await aPlanOf(api, school.id, [
    { from: 200, until: 320, title: "in de kring" },
    { from: 900, until: 1000, title: "bij de juf" },
  ]);

  // First the teacher, and only then together.
  await page.goto(`/trajectories/${trajectoryId}/school`);
  await expect(page.getByText("Dit komt na het terugkijken met de leerkracht.")).toBeVisible();
  await hands.press(page.getByRole("link", { name: "Start terugkijken" }));
  await expect(page.getByRole("heading", { level: 1, name: "Terugkijken met de leerkracht" })).toBeVisible();
  await expect(page.getByRole("checkbox", { name: "Joke" })).toHaveCount(0);
  await expectAccessible(page, "who is at the talk with the teacher");
  await beginTalk(hands, ["Juf Els"]);
  // The films of the parents go their own way: no next one is agreed with school.
  await expect(page.getByRole("list", { name: "Volgorde" })).not.toContainText("volgende opname");
  await page.keyboard.press("n");
  await expect(page.getByText("Wat zie je bij in de kring?").first()).toBeVisible();
  await say(hands, "Juf Els", "Hij kijkt steeds even naar mij.");
  await onwards(hands);
  await onwards(hands);
  await expectAccessible(page, "the end of the talk with the teacher");
  await endTalk(hands);

  // By nobody chosen, by nobody seen.
  await page.goto(`/trajectories/${trajectoryId}/school`);
  await chooseFor(hands, "Juf Els", "Opname op school (in de kring): in de kring");
  for (const name of ["Joke", "Henk"]) await yesAboutSchool(hands, name, "5. Kiezen wat de ander ziet");
  await chooseFor(hands, "Joke", "Opname 1 (eten): samen aan tafel");
  await expect(page.getByRole("link", { name: "Start samen terugkijken" })).toHaveCount(0);
  await chooseFor(hands, "Henk", null);
  await expect(page.getByText("Samen te zien: 1 fragment.")).toBeVisible();
  await accessibleInBoth(page, "what each side lets the other see");
  await hands.press(page.getByRole("link", { name: "Start samen terugkijken" }));
  await beginTalk(hands, ["Joke", "Henk", "Juf Els"]);
  // The films of the parents go their own way: no next one is agreed with school.
  await expect(page.getByRole("list", { name: "Volgorde" })).not.toContainText("volgende opname");
  await page.keyboard.press("n");
  await expect(page.getByRole("heading", { level: 1, name: "Terugkijken samen met school" })).toBeVisible();
  await expect(page.getByText("Wat zie je bij in de kring?").first()).toBeVisible();
  await expect(page.getByText("bij de juf")).toHaveCount(0);
  await say(hands, "Joke", "Zo kijkt hij thuis ook.");
  await onwards(hands);
  await writePoint(hands, { who: "Juf Els", words: point });
  await expectAccessible(page, "the shared working point");
  await endTalk(hands);
  await expect(page.getByText(`“${point}”`)).toBeVisible();

  // The second lane of the same trajectory, done from its beginning to its end.
  await page.goto(`/families/${family.familyId}`);
  const lane = page.getByRole("list", { name: "Stappen op school: De Wilgen" });
  await expect(lane.getByText("Samen terugkijken, klaar")).toBeVisible();
  await expect(lane.getByText(", klaar")).toHaveCount(4);
  await accessibleInBoth(page, "the two lanes of one trajectory");
  await hands.press(page.getByRole("link", { name: "Naar school" }));
  await expect(page.getByText(`“${point}”`)).toBeVisible();
  await expect(page.getByText(/De film van school is te zien tot en met/)).toBeVisible();
});
