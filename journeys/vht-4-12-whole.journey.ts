import { expect, test } from "@playwright/test";
import { expectAccessible } from "./axe.ts";
import { filmAndPrepare, lookBackTogether, type ToldCycle } from "./cycle-steps.ts";
import { backToTheRealDay, goLater, storyDay } from "./demo-day.ts";
import { closeTogether, putAway } from "./ending-steps.ts";
import {
  bringIn,
  makeReadyToFilm,
  secondTrainer,
  signIn,
  usualGoal,
  writeChild,
  writeDay,
  writeParents,
} from "./family-steps.ts";
import { beginTalk, endTalk, onwards, prepareTalk, say, toFamily, writePoint } from "./film-steps.ts";
import { needsFilm } from "./films.ts";
import { mouseHands, type Hands } from "./hands.ts";
import { expectNext, goOn, openFromFamilies, openFromToday } from "./next-step.ts";
import {
  allocateTo,
  changePlaces,
  decide,
  saidBy,
  saveReferral,
  startTrajectory,
  writeWho,
} from "./referral-steps.ts";
import { chooseFor, tellHeadAndClass, writeTeachersQuestion, yesAboutSchool } from "./school-steps.ts";
import { speak } from "./screens.ts";

const twins = ["Stijn", "Lotte"] as const;
const baby = "Pip";
const names = "Stijn, Lotte en Pip";
const parents = ["Hilde", "Karim"] as const;
const teacher = "Juf Ankie";
const head = "Meester Ruud";
const question = "Sinds Pip er is, maken de tweeling en wij elke avond ruzie aan tafel.";
const schoolQuestion = "Hoe krijg ik Stijn mee in de kring?";
const sharedPoint = "Eerst zijn naam, dan de vraag.";
const summary = "Ze noemen wat goed gaat, ook als het druk is.";
const schoolFilm = "film-dialogue-1940-6s.mp4";

const shared = { names, seen: parents[0], parents };
const first: ToldCycle = {
  ...shared,
  number: 1,
  film: "derived-bframes-negative-cts.mp4",
  moment: "Samen aan tafel",
  title: "Samen aan tafel",
  said: "Ze wachten echt op elkaar.",
  point: "Ik zeg het als het goed gaat.",
};
const second: ToldCycle = {
  ...shared,
  number: 2,
  film: "derived-phone-rot90.MOV",
  moment: "Spelen",
  title: "Om de beurt",
  said: "Lotte geeft hem de beurt.",
  point: "Zo houden we het vol.",
};
const films = [first.film, second.film, schoolFilm];

/** School tells of the child, and an hour later the mother does: it is one referral. */
async function refer(hands: Hands): Promise<void> {
  const { page } = hands;
  const told = { child: twins[0], born: await storyDay(page, -2600) };
  await hands.press(page.getByRole("link", { name: "Aanmeldingen" }));
  await hands.press(page.getByRole("link", { name: "Aanmelding opschrijven" }));
  await writeWho(hands, told);
  await hands.write(page.getByLabel("Waarom nu?"), question);
  await saveReferral(hands, { ...told, referrer: "School of opvang", contact: "06 1234 5678" });
  await hands.press(page.getByRole("link", { name: "Aanmeldingen" }).first());
  await hands.press(page.getByRole("link", { name: "Aanmelding opschrijven" }));
  await writeWho(hands, told);
  await expect(page.getByText("Misschien al bekend")).toBeVisible();
  await hands.press(page.getByRole("link", { name: `De aanmelding van ${told.child}` }));
  await expectNext(page, "Aanmelding beoordelen");
  // What was begun is dropped, so that nothing of it waits on this computer.
  await hands.press(page.getByRole("link", { name: "Aanmeldingen" }).first());
  await hands.press(page.getByRole("link", { name: "Verder met de aanmelding" }));
  await hands.press(page.getByRole("button", { name: "Opnieuw beginnen" }));
  await expect(page.getByText("Je was hier al mee begonnen.")).toHaveCount(0);
  await hands.press(page.getByRole("link", { name: "Aanmeldingen" }).first());
  await hands.press(page.getByRole("link", { name: told.child, exact: true }));
}

async function triageAndAllocate(hands: Hands): Promise<void> {
  const { page } = hands;
  await goOn(hands, { title: "Aanmelding beoordelen", button: "Beoordelen" });
  await expect(page.getByRole("radio", { name: "VHT 4-12" })).toBeChecked();
  await decide(hands, "Starten", "De ouders vragen hulp voor de tweeling, en er is een baby bij.");
  await expectNext(page, "Aan een trainer toewijzen");
  await allocateTo(hands, secondTrainer);
}

/** A twin of seven, and a sister who came seven weeks too soon. */
async function meet(hands: Hands): Promise<void> {
  const { page } = hands;
  await hands.press(page.getByRole("link", { name: `Bekijken: ${twins[0]}` }));
  await goOn(hands, { title: "Bellen en het traject starten", button: "Start traject" });
  await writeParents(hands, parents);
  const custody = parents;
  await writeChild(hands, 1, { custody });
  await hands.press(page.getByRole("button", { name: "Nog een kind" }));
  await writeChild(hands, 2, { name: twins[1], born: await storyDay(page, -2600), custody });
  await hands.press(page.getByRole("button", { name: "Nog een kind" }));
  const pregnancy = ["33", "0"] as const;
  await writeChild(hands, 3, { name: baby, born: await storyDay(page, -150), pregnancy, custody });
  await saidBy(hands, parents[0]);
  await hands.write(page.getByLabel(`En wat vraagt ${parents[1]}?`), "Hoe blijf ik rustig?");
  await expectAccessible(page, "an intake with three children");
  await startTrajectory(hands);
  await expect(page.getByText(`${baby}: gecorrigeerde leeftijd`)).toBeVisible();
}

/** A teacher asks for help: the branch to school opens, and everybody there and at home says yes. */
async function askSchool(hands: Hands): Promise<void> {
  const { page } = hands;
  await hands.press(page.getByRole("link", { name: "Naar school" }));
  await writeTeachersQuestion(hands, {
    school: "De Kastanje",
    group: "Groep 4",
    teacher,
    question: schoolQuestion,
    askedOn: await storyDay(page, -1),
    contactBy: parents[0],
    contactOn: await storyDay(page, -1),
  });
  await openFromToday(hands, names);
  await goOn(hands, { title: /Toestemming .*ontbreekt/, button: "Vastleggen" });
  await tellHeadAndClass(hands, head, await storyDay(page, 0));
  for (const name of [...parents, teacher, head])
    await yesAboutSchool(hands, name, "2. Toestemming voor de film op school");
  await expect(page.getByText("Je kunt filmen op school.")).toBeVisible();
  await expectAccessible(page, "school with every consent");
}

/** On a page that plans something at school: next week. */
async function planAtSchool(hands: Hands, moment?: string): Promise<void> {
  const { page } = hands;
  if (moment !== undefined) await hands.choose(page.getByRole("radio", { name: moment }));
  await writeDay(hands, page.getByRole("group", { name: "Dag", exact: true }), await storyDay(page, 7));
  await hands.write(page.getByLabel("Tijd"), "9.00");
  await hands.press(page.getByRole("button", { name: "Bewaren" }));
}

/** The one film at school, and the talk with the teacher, who looks first. */
async function filmAtSchool(hands: Hands): Promise<void> {
  const { page } = hands;
  await openFromToday(hands, names);
  await goOn(hands, { title: "Filmen op school plannen", button: "Plannen" });
  await planAtSchool(hands, "In de kring");
  await goLater(hands, "Een week later");
  await openFromToday(hands, names);
  await goOn(hands, { title: "Filmen op school", button: "Film toevoegen" });
  await bringIn(hands, { film: schoolFilm, filmedOn: await storyDay(page, 0) });
  await openFromToday(hands, names);
  await goOn(hands, { title: "De schoolfilm analyseren", button: "Analyseren" });
  await prepareTalk(hands, { person: teacher, title: "In de kring", question: "Wat doet hij hier?" });
  await openFromToday(hands, names);
  await goOn(hands, { title: "Terugkijken met de leerkracht plannen", button: "Plannen" });
  await planAtSchool(hands);
  await goLater(hands, "Een week later");
  await openFromToday(hands, names);
  await goOn(hands, { title: "Terugkijken met de leerkracht", button: "Start terugkijken" });
  await beginTalk(hands, [teacher]);
  await onwards(hands);
  await say(hands, teacher, "Hij kijkt steeds even naar mij.");
  await onwards(hands);
  await endTalk(hands);
  await toFamily(hands);
}

/** Each side chooses what the other may see, and then they look together. */
async function lookTogetherWithSchool(hands: Hands): Promise<void> {
  const { page } = hands;
  await goOn(hands, { title: "Kiezen wat ouders en leerkracht van elkaar zien", button: "Vastleggen" });
  await chooseFor(hands, teacher, "Opname op school (in de kring): In de kring");
  for (const name of parents) await yesAboutSchool(hands, name, "5. Kiezen wat de ander ziet");
  for (const name of parents) await chooseFor(hands, name, "Opname 1 (samen aan tafel): Samen aan tafel");
  await expect(page.getByText("Samen te zien: 2 fragmenten.")).toBeVisible();
  await openFromToday(hands, names);
  await goOn(hands, { title: "Samen terugkijken met ouders en leerkracht plannen", button: "Plannen" });
  await planAtSchool(hands);
  await goLater(hands, "Een week later");
  await openFromToday(hands, names);
  await goOn(hands, { title: "Samen terugkijken met ouders en leerkracht", button: "Start terugkijken" });
  await beginTalk(hands, [...parents, teacher]);
  await onwards(hands);
  await say(hands, parents[0], "Zo kijkt hij thuis ook.");
  await onwards(hands);
  await writePoint(hands, { who: teacher, words: sharedPoint });
  await endTalk(hands);
  await expect(page.getByText(`“${sharedPoint}”`)).toBeVisible();
  await toFamily(hands);
  await expectAccessible(page, "a family with its two lanes");
}

/** The goal was reached after two films of five, so that closing comes next. */
async function endEarly(hands: Hands): Promise<void> {
  const { page } = hands;
  await hands.press(page.getByRole("link", { name: "Doelen en cijfers" }));
  await hands.press(page.getByRole("button", { name: `Afsluiten: ${usualGoal}` }));
  const dialog = page.getByRole("dialog");
  await hands.choose(dialog.getByRole("radio", { name: "Het is gehaald" }));
  await hands.press(dialog.getByRole("button", { name: "Doel afsluiten" }));
  await hands.press(page.getByRole("link", { name: "Terug naar het gezin" }));
  await closeTogether(hands, {
    scores: { parent: parents[0], situation: 8 },
    summary,
    why: "De vraag is beantwoord",
    reasons: [
      [/^Waarom nu al\?/, "Het doel is gehaald."],
      [/^Waarom minder opnames/, "Twee films waren genoeg."],
    ],
  });
  await expectNext(page, "Je hoeft nu niets te doen");
}

/** Half a year later, in English: it comes up by itself. */
async function followUpInEnglish(hands: Hands): Promise<void> {
  const { page } = hands;
  await goLater(hands, "Een half jaar later");
  await openFromToday(hands, names);
  await hands.press(page.getByRole("button", { name: "English" }));
  await goOn(hands, { title: "Call for the follow-up", button: "Write it down" });
  await hands.choose(page.getByRole("radio", { name: "The talk was held" }));
  await hands.write(page.getByLabel("How is the family now?"), "We still do it.");
  await expectAccessible(page, "the follow-up (en)");
  await hands.press(page.getByRole("button", { name: "Save the follow-up" }));
  await expectNext(page, "This trajectory is closed");
  await hands.press(page.getByRole("button", { name: "Nederlands" }));
  await expectNext(page, "Dit traject is afgerond");
}

test.afterEach(async ({ page }) => {
  await backToTheRealDay(page);
  await speak(page, "nl");
});

test("VHT 4-12 with twins and a baby born too soon, from the referral by school and a follow-up to the archive, with the next step as the only guide", async ({
  page,
}) => {
  test.setTimeout(600_000);
  for (const film of films) needsFilm(film);
  const hands = mouseHands(page);
  await signIn(hands, "Ilse");
  await refer(hands);
  await triageAndAllocate(hands);
  await changePlaces(hands, secondTrainer);
  await meet(hands);
  await expectNext(page, `Toestemming van ${parents[0]} en ${parents[1]} ontbreekt`);
  await makeReadyToFilm(hands, { child: names, parents, question });
  await filmAndPrepare(hands, first);
  await lookBackTogether(hands, first);
  await askSchool(hands);
  await filmAtSchool(hands);
  await lookTogetherWithSchool(hands);
  await filmAndPrepare(hands, second);
  await lookBackTogether(hands, second);
  await endEarly(hands);
  await followUpInEnglish(hands);
  await goLater(hands, "Een maand later");
  await openFromToday(hands, names);
  await putAway(hands);
  await openFromFamilies(hands, names, "Archief");
});
