import { mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { CDPSession, Page } from "@playwright/test";
import type { BenchResult } from "./main.ts";
import { inOwnBrowser } from "./timeline/own-browser.ts";
import type { Bench } from "./timeline/page.ts";
import { servePage } from "./timeline/serve-page.ts";
import { SECONDS } from "./timeline/story.ts";

const names = ["ours", "ours, whole desk", "vis-timeline", "vis-timeline, stacked", "wavesurfer"] as const;
const counts = [100, 1000, 2000, 10_000] as const;
/** What is in view: the whole film with every marker, or one minute of it, as while coding. */
const views = { "whole film": SECONDS, "one minute": 60 } as const;
const STEPS = 100;
/** A timeline that is not open after this long is left out. */
const OPEN_MS = 30_000;
/** A timeline that needs longer than this for one kind of step gets no more of them. */
const PATIENCE_MS = 5_000;
/** A timeline that is not done after this long keeps the figures that it has, and the next one comes. */
const MOST_MS = 90_000;
const goalRatio = 20;
const goalScript = 8;

/**
 * Our timeline beside vis-timeline and the regions of wavesurfer, in the same browser, driven the same way: script for each
 * added marker, for each step of zooming, panning and playing.
 * @public called by main.ts
 */
export async function run(): Promise<BenchResult> {
  const folder = await mkdtemp(path.join(os.tmpdir(), "samenkijken-bench-"));
  const rows: Row[] = [];
  try {
    const address = await servePage(folder);
    for (const count of counts) {
      for (const name of names) {
        process.stderr.write(`${String(count)} markers: ${name}…\n`);
        rows.push(...(await inOwnBrowser(address.url, (page) => measureOrGiveUp(page, name, count))));
      }
    }
    address.close();
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  return { name: "timeline", rows: rows.map((row) => ({ ...row })), goals: goalsOf(rows) };
}

interface Row {
  readonly timeline: string;
  readonly markers: number;
  readonly view: string;
  /** Milliseconds of script for an added marker: the median, and what 95 of 100 stay under. */
  readonly "add, median": number | string;
  readonly "add, p95": number | string;
  /** The whole of the main thread for it, with styles and layout. */
  readonly "add, task": number | string;
  readonly zoom: number | string;
  readonly pan: number | string;
  readonly play: number | string;
  readonly note: string;
}

type Deed = Exclude<keyof Bench, "open" | "close">;

async function call(page: Page, deed: keyof Bench, args: readonly (string | number)[]): Promise<void> {
  await page.evaluate(
    async ([deed, args]) => {
      const bench: unknown = Reflect.get(globalThis, "bench");
      const run: unknown = typeof bench === "object" && bench !== null ? Reflect.get(bench, deed) : null;
      if (typeof run === "function") await Reflect.apply(run, bench, args);
    },
    [deed, [...args]] as const,
  );
}

/** A timeline that brings its page down, or takes too long, has the figures that came before; the others go on. */
async function measureOrGiveUp(page: Page, name: string, count: number): Promise<Row[]> {
  const rows: Row[] = [];
  const tooLong = sleep(MOST_MS, null, { ref: false }).then(() => {
    throw new Error(`not done within ${String(MOST_MS / 1000)} s`);
  });
  try {
    await Promise.race([measure(page, { name, count }, rows), tooLong]);
  } catch (error) {
    const why = error instanceof Error ? (error.message.split("\n")[0] ?? "") : "";
    const missing = Object.keys(views).filter((view) => rows.every((row) => row.view !== view));
    rows.push(...missing.map((view) => rowOf({ name, count, view }, null, `stopped: ${why}`)));
  }
  return rows;
}

async function measure(
  page: Page,
  { name, count }: { readonly name: string; readonly count: number },
  rows: Row[],
): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable");
  await session.send("Profiler.enable");
  await session.send("Profiler.setSamplingInterval", { interval: 100 });
  const started = performance.now();
  const isOpen = await Promise.race([
    call(page, "open", [name, count]).then(() => true),
    sleep(OPEN_MS, false as const, { ref: false }),
  ]);
  const opening = performance.now() - started;
  let next = 0;
  for (const [view, span] of Object.entries(views)) {
    if (!isOpen) {
      rows.push(rowOf({ name, count, view }, null, `not open within ${String(OPEN_MS / 1000)} s`));
      continue;
    }
    const steps = stepsIn(page, session);
    await steps("show", 3, () => [600 - span / 2, 600 + span / 2]);
    // Some go on drawing for a while after they were opened.
    await sleep(2000);
    const idle = middleOf(await steps("nothing", 30, () => []));
    const middle = 600 - span / 2;
    // A few for the engine to warm up, as after the first minute of work.
    await steps("add", 10, () => [(next += 1)]);
    const add = await steps("add", STEPS, () => [(next += 1)]);
    const zoom = await steps("show", 30, (nth) => [middle, middle + span / (1 + nth / 10)]);
    const pan = await steps("show", 30, (nth) => [nth * 2, nth * 2 + Math.min(span, SECONDS - 60)]);
    const play = await steps("playhead", 30, (nth) => [600 + nth / 25]);
    const short = add.length < STEPS ? `${String(add.length)} of ${String(STEPS)} steps in time; ` : "";
    const note = `${short}opened in ${(opening / 1000).toFixed(1)} s`;
    rows.push(rowOf({ name, count, view }, without(idle, { add, zoom, pan, play }), note));
  }
}

interface Spent {
  /** Milliseconds of script, with the layouts that it waits for and the collecting of what it leaves behind. */
  readonly script: number;
  /** Milliseconds of the main thread in all, with styles and painting. */
  readonly task: number;
}

/** Does a step so many times, or as often as there is patience for, and tells what each cost. */
function stepsIn(page: Page, session: CDPSession) {
  return async (deed: Deed, times: number, args: (nth: number) => number[]): Promise<Spent[]> => {
    const until = performance.now() + PATIENCE_MS;
    const steps: (readonly [Counted, Counted])[] = [];
    await session.send("Profiler.start");
    for (let nth = 0; nth < times && performance.now() < until; nth += 1) {
      const before = await counted(session);
      await call(page, deed, args(nth));
      steps.push([before, await counted(session)]);
    }
    const { profile } = await session.send("Profiler.stop");
    const scripts = scriptBetween(
      profile,
      steps.map(([before, after]) => [before.at, after.at]),
    );
    return steps.map(([before, after], nth) => ({
      script: scripts[nth] ?? 0,
      task: after.task - before.task,
    }));
  };
}

interface Counted {
  /** Microseconds on the browser's clock. */
  readonly at: number;
  readonly task: number;
}

async function counted(session: CDPSession): Promise<Counted> {
  const { metrics } = await session.send("Performance.getMetrics");
  const of = (name: string): number => metrics.find((metric) => metric.name === name)?.value ?? 0;
  return { at: of("Timestamp") * 1_000_000, task: of("TaskDuration") * 1000 };
}

interface Profile {
  readonly startTime: number;
  readonly nodes: readonly { readonly id: number; readonly callFrame: { readonly functionName: string } }[];
  readonly samples?: readonly number[];
  readonly timeDeltas?: readonly number[];
}

/**
 * Milliseconds of script in each stretch of time, from a profile that looked every tenth of a millisecond. The browser's
 * own ScriptDuration leaves out the layouts that a script forces and waits for.
 */
function scriptBetween(
  { startTime, nodes, samples = [], timeDeltas = [] }: Profile,
  stretches: readonly (readonly [number, number])[],
): number[] {
  const resting = new Set(
    nodes
      .filter(({ callFrame }) => ["(idle)", "(program)", "(root)"].includes(callFrame.functionName))
      .map(({ id }) => id),
  );
  const sums = stretches.map(() => 0);
  let [at, stretch] = [startTime, 0];
  const never = [Infinity, Infinity] as const;
  for (const [nth, id] of samples.entries()) {
    const delta = timeDeltas[nth] ?? 0;
    at += delta;
    while (at > (stretches[stretch] ?? never)[1]) stretch += 1;
    const isIn = at >= (stretches[stretch] ?? never)[0];
    if (isIn && !resting.has(id)) sums[stretch] = (sums[stretch] ?? 0) + delta / 1000;
  }
  return sums;
}

/** What asking itself costs is no part of what was asked. */
function without(idle: Spent, measured: Measured): Measured {
  const less = (all: readonly Spent[]): Spent[] =>
    all.map(({ script, task }) => ({
      script: Math.max(0, script - idle.script),
      task: Math.max(0, task - idle.task),
    }));
  const { add, zoom, pan, play } = measured;
  return { add: less(add), zoom: less(zoom), pan: less(pan), play: less(play) };
}

function middleOf(all: readonly Spent[]): Spent {
  const of = (part: keyof Spent): number =>
    quantile(
      all.map((spent) => spent[part]),
      0.5,
    ) ?? 0;
  return { script: of("script"), task: of("task") };
}

interface Measured {
  readonly add: readonly Spent[];
  readonly zoom: readonly Spent[];
  readonly pan: readonly Spent[];
  readonly play: readonly Spent[];
}

function rowOf(
  { name, count, view }: { name: string; count: number; view: string },
  measured: Measured | null,
  note: string,
): Row {
  const at = (part: keyof Measured, share: number, of: keyof Spent = "script"): number | string =>
    measured === null
      ? "-"
      : (quantile(
          measured[part].map((spent) => spent[of]),
          share,
        ) ?? "-");
  return {
    timeline: name,
    markers: count,
    view,
    "add, median": at("add", 0.5),
    "add, p95": at("add", 0.95),
    "add, task": at("add", 0.5, "task"),
    zoom: at("zoom", 0.5),
    pan: at("pan", 0.5),
    play: at("play", 0.5),
    note,
  };
}

function quantile(values: readonly number[], share: number): number | undefined {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
}

function goalsOf(rows: readonly Row[]): BenchResult["goals"] {
  const value = (
    timeline: string,
    markers: number,
    view: string,
    column: "add, median" | "add, p95",
  ): number => {
    const cell = rows.find(
      (row) => row.timeline === timeline && row.markers === markers && row.view === view,
    )?.[column];
    return typeof cell === "number" ? cell : Infinity;
  };
  return Object.keys(views).flatMap((view) => {
    const ratio = value("vis-timeline", 1000, view, "add, median") / value("ours", 1000, view, "add, median");
    const script = value("ours", 10_000, view, "add, p95");
    return [
      {
        goal: `${view}: a marker more at 1,000 costs at most a ${String(goalRatio)}th of vis-timeline's script`,
        value: ratio,
        met: ratio >= goalRatio,
      },
      {
        goal: `${view}: at most ${String(goalScript)} ms of script for a marker more at 10,000, 95th percentile`,
        value: script,
        met: script <= goalScript,
      },
    ];
  });
}
