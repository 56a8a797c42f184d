import { DataSet } from "vis-data";
import { Timeline } from "vis-timeline";
import WaveSurfer from "wavesurfer.js";
import RegionsPlugin from "wavesurfer.js/plugins/regions";
import { markersOf, SECONDS, type BenchMarker, type DrivenTimeline, type OpenTimeline } from "./story.ts";

/** How high every timeline may be; each is as wide as the window. */
const HEIGHT = 320;

type OpenOurTimeline = (
  element: HTMLElement,
  given: { seconds: number; markers: readonly BenchMarker[]; part: "timeline" | "desk" },
) => DrivenTimeline;

const ours =
  (part: "timeline" | "desk"): OpenTimeline =>
  async (element, markers) => {
    // It belongs to another package and brings itself: index.html loads it beside this page.
    const open = Reflect.get(globalThis, "openOurTimeline") as OpenOurTimeline;
    const opened = open(element, { seconds: SECONDS, markers, part });
    await frames(5);
    return opened;
  };

/**
 * With a group for each person. Flat it shows every marker at our size, its items over one another; stacked, as it does
 * by itself, it is as high as it needs to be.
 */
const visTimeline =
  (lines: "flat" | "stacked"): OpenTimeline =>
  async (element, markers) => {
    const items = new DataSet(markers.map(visItem));
    const groups = new DataSet([
      { id: "child", content: "Saar" },
      { id: "parent", content: "Noor" },
    ]);
    const timeline = new Timeline(element, items, groups, {
      stack: lines === "stacked",
      ...(lines === "flat" ? { height: HEIGHT } : {}),
      start: 0,
      end: SECONDS * 1000,
      min: 0,
      max: SECONDS * 1000,
      showCurrentTime: false,
      editable: true,
    });
    timeline.addCustomTime(0, "playhead");
    await frames(5);
    return {
      add: (marker) => void items.add(visItem(marker)),
      show: (from, to) => timeline.setWindow(from * 1000, to * 1000, { animation: false }),
      playhead: (second) => timeline.setCustomTime(second * 1000, "playhead"),
      close: () => timeline.destroy(),
    };
  };

function visItem({ id, lane, code, start, end }: BenchMarker) {
  const item = { id, group: lane, content: String(code), start: start * 1000 };
  return end === null ? { ...item, type: "point" } : { ...item, type: "range", end: end * 1000 };
}

/** Regions over a silent sound line of the same film. */
const wavesurfer: OpenTimeline = async (element, markers) => {
  const regions = RegionsPlugin.create();
  const peaks = [Array.from({ length: 12_000 }, (_, nth) => Math.abs(Math.sin(nth / 50)) * 0.5)];
  const wave = WaveSurfer.create({
    container: element,
    peaks,
    duration: SECONDS,
    plugins: [regions],
  });
  if (wave.getDecodedData() === null) await new Promise((done) => wave.once("ready", done));
  const add = ({ id, code, start, end }: BenchMarker): void => {
    regions.addRegion({ id, content: String(code), start, ...(end === null ? {} : { end }) });
  };
  for (const marker of markers) add(marker);
  await frames(5);
  return {
    add,
    show: (from, to) => {
      wave.zoom(element.clientWidth / (to - from));
      wave.setScrollTime(from);
    },
    playhead: (second) => wave.setTime(second),
    close: () => wave.destroy(),
  };
};

const all: Readonly<Record<string, OpenTimeline>> = {
  ours: ours("timeline"),
  "ours, whole desk": ours("desk"),
  "vis-timeline": visTimeline("flat"),
  "vis-timeline, stacked": visTimeline("stacked"),
  wavesurfer,
};

/** Every timeline is waited for in the same way: until the second frame after it was asked for something. */
async function frames(count: number): Promise<void> {
  for (let nth = 0; nth < count; nth += 1) await new Promise((done) => requestAnimationFrame(done));
}

let open: DrivenTimeline | null = null;
let fresh: BenchMarker[] = [];

function opened(): DrivenTimeline {
  if (open === null) throw new Error("No timeline is open.");
  return open;
}

/** What the bench calls from outside. */
const bench = {
  open: async (name: string, count: number): Promise<void> => {
    const element = document.createElement("div");
    document.body.replaceChildren(element);
    fresh = markersOf(500, 7);
    open = (await all[name]?.(element, markersOf(count))) ?? null;
    await frames(5);
  },
  add: async (nth: number): Promise<void> => {
    const marker = fresh[nth];
    if (marker !== undefined) opened().add(marker);
    await frames(2);
  },
  show: async (from: number, to: number): Promise<void> => {
    opened().show(from, to);
    await frames(2);
  },
  playhead: async (second: number): Promise<void> => {
    opened().playhead(second);
    await frames(2);
  },
  nothing: (): Promise<void> => frames(2),
  close: async (): Promise<void> => {
    open?.close();
    open = null;
    document.body.replaceChildren();
    await frames(2);
  },
};

export type Bench = typeof bench;

Reflect.set(globalThis, "bench", bench);
