import { expect } from "@playwright/test";
import { storyDay, goLater } from "./demo-day.ts";
import { bringIn } from "./family-steps.ts";
import {
  beginTalk,
  endTalk,
  giveMarks,
  onwards,
  planPair,
  prepareTalk,
  say,
  toFamily,
  writePoint,
} from "./film-steps.ts";
import type { Hands } from "./hands.ts";
import { goOn, openFromToday } from "./next-step.ts";

/** One film and its look-back as a family lives them: what is filmed, and what is said afterwards. */
export interface ToldCycle {
  readonly number: number;
  /** The family as it stands in lists. */
  readonly names: string;
  readonly film: string;
  readonly moment: string;
  readonly seen: string;
  readonly parents: readonly string[];
  readonly title: string;
  readonly said: string;
  readonly point: string;
}

/** From the page of the family on which planning the film comes next: planned for next week, filmed, brought in and prepared. */
export async function filmAndPrepare(hands: Hands, told: ToldCycle): Promise<void> {
  await planForNextWeek(hands, told);
  await goLater(hands, "Een week later");
  await filmNow(hands, told);
}

async function planForNextWeek(hands: Hands, told: ToldCycle): Promise<void> {
  const { page } = hands;
  const n = String(told.number);
  await goOn(hands, { title: `Opname ${n} plannen`, button: "Plannen" });
  await planPair(hands, { moment: told.moment, day: await storyDay(page, 7), time: "10.30" });
  // Until its day there is nothing to add, and it is prepared.
  await goOn(hands, { title: filming(told), button: "Voorbereiden" });
  await expect(page.getByRole("heading", { name: "Nu filmen?" })).toBeVisible();
}

const filming = ({ number, moment }: ToldCycle) => `Opname ${String(number)} filmen: ${moment.toLowerCase()}`;

async function filmNow(hands: Hands, told: ToldCycle): Promise<void> {
  const { page } = hands;
  await openFromToday(hands, told.names);
  await goOn(hands, { title: filming(told), button: "Film toevoegen" });
  await bringIn(hands, { film: told.film, seen: told.seen, filmedOn: await storyDay(page, 0) });
  await openFromToday(hands, told.names);
  await goOn(hands, { title: `Opname ${String(told.number)} analyseren`, button: "Analyseren" });
  await prepareTalk(hands, { person: told.seen, title: told.title, question: "Wat zie je hier gebeuren?" });
}

/** A week after the film: the talk, from its button to the page of the family. */
export async function lookBackTogether(hands: Hands, told: ToldCycle): Promise<void> {
  const [first = ""] = told.parents;
  await goLater(hands, "Een week later");
  await openFromToday(hands, told.names);
  await goOn(hands, { title: `Terugkijken ${String(told.number)}`, button: "Start terugkijken" });
  await beginTalk(hands, told.parents);
  await onwards(hands);
  await say(hands, first, told.said);
  await onwards(hands);
  await writePoint(hands, { who: first, words: told.point });
  await giveMarks(hands, told.parents);
  await endTalk(hands);
  await toFamily(hands);
}
