import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { startOf, unpackFrameTable } from "@samenkijken/annotation/time/frame-table";
import type { RecordingId } from "@samenkijken/contract/ids";
import { schemeById } from "@samenkijken/domain/method/codes";
import { expect, test, type Page } from "@playwright/test";
import { killDatabase } from "../packages/server/test/kill-database.ts";
import { signInToDemo, startRealProgram, type RealProgram } from "../packages/server/test/real-program.ts";
import { chance } from "./chance.ts";
import { playhead, waitForFilm } from "./desk.ts";
import { startKillableBrowser, type KillableBrowser } from "./killable.ts";

// oxlint-disable-next-line no-restricted-properties -- how long it may take is told from outside
const isLong = process.env["TEST_LONG"] === "1";
const kills = isLong ? 200 : 50;
const everyMs = 200;
const seed = 20_261_125;

/** A marker that the robot typed: the n-th code on a frame. */
interface Typed {
  readonly frame: number;
  readonly code: number;
  promised: "nothing" | "on-device" | "saved";
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().on("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const at = server.address();
      server.close(() => resolve(typeof at === "object" && at !== null ? at.port : 0));
    });
  });
}

/** What the screen says now, and how many markers it shows. */
function screenSays(page: Page): Promise<{ word: string; markers: number }> {
  return page.evaluate(() => ({
    word: document.querySelector("[data-save]")?.getAttribute("data-save") ?? "",
    markers: [...document.querySelectorAll(".code-counts span[aria-hidden=true]")]
      .map((count) => Number(count.textContent))
      .reduce((sum, count) => sum + count, 0),
  }));
}

/** Everything that is killed, and what it takes to have it back. */
class Stage {
  readonly folder = mkdtempSync(path.join(tmpdir(), "samenkijken-robot-"));
  readonly #port: string;
  #program: Promise<RealProgram>;
  #browser: KillableBrowser | null = null;
  #cookie = "";
  recordingId = "" as RecordingId;

  constructor(port: number) {
    chmodSync(this.folder, 0o755);
    this.#port = String(port);
    this.#program = this.#keepStarting();
  }

  get url(): string {
    return `http://127.0.0.1:${this.#port}`;
  }

  async #keepStarting(): Promise<RealProgram> {
    // A program that finds its database killed while it starts says so and stops; whoever keeps it running starts it again.
    for (let tries = 1; ; tries += 1) {
      try {
        return await startRealProgram(this.folder, { PORT: this.#port });
      } catch (fault) {
        if (tries === 20) throw fault;
      }
    }
  }

  /** The server's own account of the film, asked until it answers. */
  async trainer() {
    await this.#program;
    const member = await signInToDemo(this.url);
    this.#cookie = member.cookie;
    return member;
  }

  /** Opens the film in the browser, in the step of coding, on a frame. */
  async openTab(frame: number): Promise<Page> {
    await this.#program;
    this.#browser = await startKillableBrowser(path.join(this.folder, "profile"));
    const [name = "", value = ""] = this.#cookie.split("=");
    await this.#browser.context.addCookies([{ name, value, url: this.url }]);
    const page = await this.#browser.context.newPage();
    await expect(async () => {
      await page.goto(`${this.url}/recordings/${this.recordingId}/analysis`);
      await waitForFilm(page);
    }).toPass({ timeout: 60_000 });
    await page.getByRole("button", { name: /Coderen/ }).click();
    await page.locator(".code-counts").first().waitFor();
    await page.keyboard.press("Escape");
    for (let at = 0; at < frame; at += 1) await page.keyboard.press("ArrowRight");
    await expect(playhead(page)).toHaveAttribute("aria-valuenow", String(frame));
    return page;
  }

  async killTab(): Promise<void> {
    await this.#browser?.kill();
    this.#browser = null;
  }

  async killServer(): Promise<void> {
    await (await this.#program).end("SIGKILL");
    this.#program = this.#keepStarting();
    this.#program.catch(() => undefined);
  }

  killDatabase(): void {
    killDatabase(this.folder);
  }

  async end(): Promise<void> {
    await this.killTab();
    await (await this.#program).end("SIGTERM");
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Types one marker and writes down what the screen then promises of it and of those before it. */
async function typeOne(page: Page, life: Typed[], all: Typed[]): Promise<void> {
  const nth = all.length;
  const frame = Math.floor(nth / 9);
  if (Number(await playhead(page).getAttribute("aria-valuenow")) < frame)
    await page.keyboard.press("ArrowRight");
  const before = (await screenSays(page)).markers;
  const typed: Typed = { frame, code: 1 + (nth % 9), promised: "nothing" };
  all.push(typed);
  await page.keyboard.press(String(typed.code));
  const { word, markers } = await screenSays(page);
  if (markers > before) life.push(typed);
  promise(word, life);
}

function promise(word: string, life: readonly Typed[]): void {
  if (word === "saved" || word === "on-device") for (const each of life) each.promised = word;
}

/** The film that the robot codes, and how often a marker that it typed is in the server's document. */
async function openFilm(stage: Stage) {
  const trainer = await stage.trainer();
  const list = await trainer.api.listRecordings({ params: {}, body: {} });
  const film = list.find(({ state }) => state === "ready");
  if (film === undefined) throw new Error("The demo has no film that is ready.");
  stage.recordingId = film.id;
  const params = { recordingId: film.id };
  const table = unpackFrameTable(
    (await trainer.api.openFilm({ params, body: { purpose: "analysis" } })).frames,
  );
  const before = await trainer.api.readAnalysis({ params, body: {} });
  const old = new Set(before.records.map(({ id }) => id));
  const keys = new Map(schemeById(before.schemeId)?.codes.map(({ id, key }) => [id, key]));
  return async (): Promise<(typed: Typed) => number> => {
    const { api } = await stage.trainer();
    const after = await api.readAnalysis({ params, body: {} });
    const times = new Map<string, number>();
    for (const record of after.records) {
      if (record.type !== "marker" || old.has(record.id)) continue;
      const place = `${String(record.start)} ${String(keys.get(record.code))}`;
      times.set(place, (times.get(place) ?? 0) + 1);
    }
    return ({ frame, code }) => times.get(`${String(startOf(table, frame))} ${String(code)}`) ?? 0;
  };
}

/** Types for as long as everything lives, then kills one of the three; again and again. */
async function typeAndKill(stage: Stage): Promise<{ all: Typed[]; killed: object }> {
  const next = chance(seed);
  const all: Typed[] = [];
  const killed = { tab: 0, server: 0, database: 0 };
  let page = await stage.openTab(0);
  let life: Typed[] = [];
  for (let kill = 0; kill < kills; kill += 1) {
    const typing = 2 + Math.floor(next() * 8);
    for (let nth = 0; nth < typing; nth += 1) {
      const started = Date.now();
      await typeOne(page, life, all);
      await page.waitForTimeout(Math.max(0, everyMs - (Date.now() - started)));
    }
    promise((await screenSays(page)).word, life);
    const kind = (["tab", "server", "database"] as const)[Math.floor(next() * 3)] ?? "tab";
    killed[kind] += 1;
    if (kind === "server") await stage.killServer();
    if (kind === "database") stage.killDatabase();
    if (kind !== "tab") continue;
    await stage.killTab();
    page = await stage.openTab(Math.floor(all.length / 9));
    life = [];
  }
  // Calm: nothing is killed any more, and in the end the screen says that everything is saved.
  await expect.poll(async () => (await screenSays(page)).word, { timeout: 60_000 }).toBe("saved");
  promise("saved", life);
  return { all, killed };
}

test("a robot types five markers a second while tab, server and database are killed: none that was called saved is lost", async () => {
  test.setTimeout(isLong ? 2_400_000 : 600_000);
  const stage = new Stage(await freePort());
  try {
    const count = await openFilm(stage);
    const { all, killed } = await typeAndKill(stage);
    const timesThere = await count();
    const promised = all.filter((typed) => typed.promised !== "nothing");
    const onDevice = promised.filter((typed) => typed.promised === "on-device").length;
    const description = `${String(all.length)} typed, ${String(promised.length)} called saved, ${String(onDevice)} of them on this laptop; killed: ${JSON.stringify(killed)}`;
    test.info().annotations.push({ type: "counted", description });
    expect(promised.filter((typed) => timesThere(typed) !== 1)).toEqual([]);
    expect(all.filter((typed) => timesThere(typed) > 1)).toEqual([]);
    expect(promised.length).toBeGreaterThan(all.length / 2);
  } finally {
    await stage.end();
  }
});
