import { expect, test } from "@playwright/test";
import { expectAccessible } from "./axe.ts";
import { aFamilyThatAgreed, aFilmOf, aPlanOf } from "./by-api.ts";
import { signIn } from "./family-steps.ts";
import { needsFilm } from "./films.ts";
import { mouseHands } from "./hands.ts";

const film = "derived-framecounter-60s.mp4";
const laterFilm = "derived-talk-turns-3people-40s.mp4";

const words = "Ze wil me iets laten zien.";
const typed = "Ik dacht altijd dat ze";
const point = "Ik wacht even en kijk.";

test("no word of a talk is lost, a parent who was absent looks back too, and two films are compared", async ({
  page,
}) => {
  needsFilm(film);
  needsFilm(laterFilm);
  const hands = mouseHands(page);
  await signIn(hands);
  const family = await aFamilyThatAgreed(page, { child: "Teun", parents: ["Iris", "Daan"] });
  const recordingId = await aFilmOf(page, family, { film, number: 1 });
  await aPlanOf(family.api, recordingId, [
    { from: 200, until: 320, title: "begin" },
    { from: 900, until: 1000, title: "later" },
  ]);
  await page.goto(`/recordings/${recordingId}/look-back`);
  await hands.choose(page.getByRole("checkbox", { name: "Iris" }));
  await hands.press(page.getByRole("button", { name: "Begin met terugkijken" }));

  // The parents choose what comes first; the plan stays.
  await hands.press(page.getByRole("button", { name: "Volgorde kiezen" }));
  await hands.press(page.getByRole("button", { name: "Eerst dit: later" }));
  await page.keyboard.press("n");
  await expect(page.getByRole("heading", { name: "Wat zie je bij later?" })).toBeVisible();
  await page.keyboard.press("Space");

  // Without internet everything goes on, and the words about saving are true.
  await page.context().setOffline(true);
  await hands.press(page.getByRole("button", { name: "Iris: Dit moment wil ik bewaren" }));
  await page.keyboard.press("s");
  await hands.write(page.getByLabel("Wat wil Iris erbij zeggen?"), "Dat lachje");
  await hands.write(page.getByLabel("Wat zegt Iris?"), words);
  await page.keyboard.press("Enter");
  await expect(page.getByText(`“${words}”`)).toBeVisible();
  await expect(page.getByText("Bewaard op deze laptop")).toBeVisible();
  await hands.write(page.getByLabel("Wat zegt Iris?"), typed);
  await expectAccessible(page, "a talk without internet");

  // Loaded anew: nothing typed is gone, it is sent, and the talk is where it was.
  await page.context().setOffline(false);
  await page.reload();
  await expect(page.getByText("Bewaard", { exact: true })).toBeVisible();
  await expect(page.getByRole("heading", { name: "Wat zie je bij later?" })).toBeVisible();
  await expect(page.getByText(`“${words}”`)).toBeVisible();
  await expect(page.getByLabel("Wat zegt Iris?")).toHaveValue(typed);
  await expect(page.getByLabel("Wat wil Iris erbij zeggen?")).toHaveValue("Dat lachje");
  const marks = page.getByRole("list", { name: "Wat bij dit fragment hoort" });
  await expect(marks.getByRole("button")).toHaveCount(3);
  await hands.press(marks.getByRole("button", { name: /^Hartje van Iris/ }));
  await expectAccessible(page, "a clip with hearts and words");

  await page.keyboard.press("n");
  await page.keyboard.press("n");
  await hands.write(page.getByLabel("Wat nemen jullie mee tot de volgende keer?"), point);
  await hands.write(page.getByLabel("Wanneer en waar gaan jullie het proberen?"), "Aan tafel");
  await hands.pick(page.getByLabel("Welk moment filmen we de volgende keer?"), "In bad");
  // What was written and not saved yet is there after a reload as well, and goes along when the talk is closed.
  await page.reload();
  await expect(page.getByLabel("Wat nemen jullie mee tot de volgende keer?")).toHaveValue(point);
  // A talk does not end over a sentence that is typed and not kept.
  await hands.press(page.getByRole("button", { name: "Gesprek afronden" }));
  await expect(page.getByText("In het veld voor uitspraken staat nog iets.")).toBeVisible();
  await page.getByLabel("Wat zegt Iris?").press("Enter");
  await expect(page.getByText(`“${typed}”`)).toBeVisible();
  await hands.press(page.getByRole("button", { name: "Gesprek afronden" }));
  await expect(page.getByRole("heading", { name: "Dit hebben we samen gezien" })).toBeVisible();
  await expect(page.getByText(`“${words}”`)).toBeVisible();
  await expect(page.getByText(`“${typed}”`)).toBeVisible();
  await expect(page.getByText("“Dat lachje”")).toBeVisible();
  await expect(page.getByText("Iris wil dit moment bewaren.")).toBeVisible();
  await expect(page.getByText("Deze pagina is nog met niemand gedeeld")).toBeVisible();
  await expect(page.locator("canvas[data-drawn=yes]")).toHaveCount(2);
  await expectAccessible(page, "the page after the talk");

  // The second talk, for the parent who was absent.
  await hands.press(page.getByRole("link", { name: "Terugkijken met Daan" }));
  await expect(page.getByRole("checkbox", { name: "Daan" })).toBeChecked();
  await expect(page.getByRole("checkbox", { name: "Iris" })).not.toBeChecked();
  await expectAccessible(page, "who is here the second time");
  await hands.press(page.getByRole("button", { name: "Begin met terugkijken" }));
  const notes = page.getByRole("region", { name: "Alleen voor jou" });
  await expect(notes.getByText(`“${point}”`)).toBeVisible();
  // The plan is untouched: its own order again.
  await page.keyboard.press("n");
  await expect(page.getByRole("heading", { name: "Wat zie je bij begin?" })).toBeVisible();
  await hands.write(page.getByLabel("Wat zegt Daan?"), "Hij kijkt steeds naar Iris.");
  await page.keyboard.press("Enter");
  await hands.press(page.getByRole("button", { name: "Volgende", exact: true }));
  await hands.press(page.getByRole("button", { name: "Volgende", exact: true }));
  await hands.choose(page.getByRole("radio", { name: "Ja, Daan neemt dit ook mee" }));
  await expectAccessible(page, "the agreement of a second talk");
  await hands.press(page.getByRole("button", { name: "Gesprek afronden" }));
  await expect(page.getByText("Daan neemt dit ook mee.")).toBeVisible();
  await hands.press(page.getByRole("link", { name: "Naar het gezin", exact: true }));
  const talks = page.getByRole("region", { name: "Terugkijken" });
  await expect(talks.getByRole("listitem")).toHaveCount(2);
  await expect(page.getByText("Daan neemt dit ook mee.")).toBeVisible();
  const { trajectoryId } = family;
  const { cycles } = await family.api.readTrajectory({ params: { trajectoryId }, body: {} });
  expect(cycles.map(({ number }) => number)).toEqual([1, 2]);
  expect(cycles.at(1)?.moment).toBe("bath");

  // At the closing two films are beside each other, on the second screen too.
  const later = await aFilmOf(page, family, { film: laterFilm, number: 2 });
  await aPlanOf(family.api, later, [{ from: 100, until: 200, title: "samen" }]);
  await page.reload();
  await hands.press(page.getByRole("link", { name: "Vergelijk twee films" }));
  await expect(page.getByRole("heading", { level: 1, name: "Toen en nu" })).toBeVisible();
  await expect(page.locator("canvas[data-drawn=yes]")).toHaveCount(2);
  await expectAccessible(page, "two pictures");
  const now = page.getByRole("region", { name: "Nu", exact: true });
  await hands.write(now.getByLabel("Woorden erbij"), "Nu kijken we samen");
  await hands.press(page.getByRole("button", { name: "Bewaar deze twee foto’s" }));
  await expect(page.getByText("De twee foto’s zijn bewaard")).toBeVisible();
  await hands.press(page.getByRole("button", { name: /^Tweede scherm/ }));
  const popup = page.waitForEvent("popup");
  await hands.press(page.getByRole("button", { name: "Open het tweede scherm" }));
  const screen = await popup;
  await hands.press(page.getByRole("dialog").getByRole("button", { name: "Sluiten" }));
  await page.getByText("Allebei", { exact: true }).click();
  await expect(screen.locator("canvas[data-drawn=yes]")).toHaveCount(2);
  await expect(screen.getByText("Nu kijken we samen")).toBeVisible();
  await expectAccessible(screen, "two pictures on the shared screen");
  await page.getByText("Leeg scherm", { exact: true }).click();
  await expect(screen.locator("canvas")).toHaveCount(0);

  // Each of the looks is in the log, the second screen's by its own name.
  const log = await family.api.listLog({ params: { familyId: family.familyId }, body: {} });
  expect(log.map(({ did }) => did)).toEqual(
    expect.arrayContaining(["film.shown", "film.opened", "look-back.ended"]),
  );
});
