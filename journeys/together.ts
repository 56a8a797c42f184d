import { randomUUID } from "node:crypto";
import { expect, type Page } from "@playwright/test";
import { snapToFrame, snapToFrameEnd, unpackFrameTable } from "@samenkijken/annotation/time/frame-table";
import { toMicros } from "@samenkijken/annotation/time/micros";
import { Family } from "@samenkijken/contract/families";
import { FilmGrant, Recording } from "@samenkijken/contract/recordings";

/** Where a film is looked back at and where it is analysed. */
export interface PlannedFilm {
  readonly lookBack: string;
  readonly analysis: string;
  readonly family: Family;
}

/** What the desk marked, in seconds of the film. */
export interface DeskMarks {
  readonly begins: readonly number[];
  readonly answers: readonly number[];
}

async function post(page: Page, path: string, data: object): Promise<unknown> {
  const headers = { origin: new URL(page.url()).origin };
  const answer = await page.request.post(`/api/recordings/${path}`, { data, headers });
  expect(answer.ok(), path).toBe(true);
  return answer.json();
}

async function get(page: Page, path: string): Promise<unknown> {
  return (await page.request.get(`/api/${path}`)).json();
}

const plainMarker = {
  type: "marker",
  end: null,
  valence: "yes",
  addressee: null,
  reception: "computed",
  receivedBy: null,
  star: "plain",
};
const plainClip = { type: "clip", kind: "success", position: 0, sensitive: "no", title: "Samen praten" };

/** From the family page: what a desk had prepared, with one clip from 2 to 14 seconds and a plan that is ready. */
export async function planAsTheDesk(page: Page, marks: DeskMarks): Promise<PlannedFilm> {
  const familyId = new URL(page.url()).pathname.split("/").at(-1) ?? "";
  const family = Family.parse(await get(page, `families/${familyId}`));
  const film = Recording.array()
    .parse(await get(page, "recordings"))
    .find((one) => one.familyId === familyId);
  if (film === undefined) throw new Error("This is not the page of a family with a film.");
  const grant = FilmGrant.parse(await post(page, `${film.id}/grants`, { purpose: "analysis" }));
  const table = unpackFrameTable(grant.frames);
  const at = (second: number) => snapToFrame(table, toMicros(second * 1_000_000));
  const marker = (track: string | undefined, code: string) => (second: number) => ({
    ...plainMarker,
    id: randomUUID(),
    track,
    code,
    start: at(second),
  });
  const seen = (person: { readonly id: string }) => film.seen.some((id) => id === person.id);
  const added = [
    ...marks.begins.map(marker(family.children.find(seen)?.id, "INITIATIVE")),
    ...marks.answers.map(marker(family.adults.find(seen)?.id, "RECEIVE")),
    {
      ...plainClip,
      id: randomUUID(),
      question: "Wat zie je gebeuren?",
      start: at(2),
      end: snapToFrameEnd(table, toMicros(14_000_000)),
    },
  ];
  await post(page, `${film.id}/changes`, {
    batchId: randomUUID(),
    baseRevision: 0,
    change: { added, updated: [], removed: [] },
  });
  await post(page, `${film.id}/plan`, { reason: "Een plan voor deze proef." });
  return {
    lookBack: `/recordings/${film.id}/look-back`,
    analysis: `/recordings/${film.id}/analysis`,
    family,
  };
}

/** Opens the talk about a film: with these parents, or the one that is open goes on. */
export async function openTalk(page: Page, film: PlannedFilm, parents: readonly string[]): Promise<void> {
  await page.goto(film.lookBack);
  const start = page.getByRole("button", { name: /^(Begin met terugkijken|Start looking back)$/ });
  await expect(start.or(page.getByRole("button", { name: /^(Samen merken|Mark together)/ }))).toBeVisible();
  if (await start.isVisible()) {
    for (const name of parents) await page.getByRole("checkbox", { name }).check({ force: true });
    await start.click();
  }
  await page.waitForFunction(() => (document.querySelector("video")?.readyState ?? 0) >= 2);
}
