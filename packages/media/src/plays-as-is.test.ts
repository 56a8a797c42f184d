import { describe, expect, it } from "vitest";
import type { FrameTable } from "./frame-table.ts";
import { isGoodAsIs, playsAsIs, type AsIsFacts } from "./plays-as-is.ts";
import type { PictureStream, ProbeReport } from "./probe.ts";

const picture: PictureStream = {
  index: 0,
  codec: "h264",
  profile: "High",
  pixelFormat: "yuv420p",
  stored: { width: 1280, height: 720 },
  square: { width: 1280, height: 720 },
  shown: { width: 1280, height: 720 },
  orientation: { rotation: 0, mirrored: false },
  fieldOrder: "progressive",
  hdr: null,
  timeBase: [1, 90_000],
  startTicks: 0,
  durationTicks: 7200,
  promisedPictures: 2,
};
const report: ProbeReport = {
  container: "mov,mp4,m4a,3gp,3g2,mj2",
  durationMicros: 80_000,
  picture,
  pictureStreams: 1,
  sounds: [],
  sound: null,
};
const table: FrameTable = {
  startsMicros: [0, 40_000],
  endMicros: 80_000,
  firstTicks: 0,
  constantRate: true,
  interlacedShare: 0,
  longestKeyGapMicros: 80_000,
};

interface Change {
  readonly picture?: Partial<PictureStream>;
  readonly report?: Partial<ProbeReport>;
  readonly table?: Partial<FrameTable>;
  readonly hides?: "hides";
}

function facts(change: Change): AsIsFacts {
  const changed = { ...report, picture: { ...picture, ...change.picture }, ...change.report };
  const packets = [{ hidden: change.hides === "hides" }, { hidden: false }];
  return { report: changed, table: { ...table, ...change.table }, packets };
}

describe("playsAsIs and isGoodAsIs", () => {
  it("are true for a plain small film", () => {
    expect([playsAsIs(facts({})), isGoodAsIs(facts({}))]).toEqual([true, true]);
  });
  it.each<[string, Change]>([
    ["another codec", { picture: { codec: "hevc" } }],
    ["a mirrored picture", { picture: { orientation: { rotation: 0, mirrored: true } } }],
    ["wide pixels", { picture: { square: { width: 2560, height: 720 } } }],
    ["a start after zero", { table: { firstTicks: 90 } }],
    ["hidden pictures", { hides: "hides" }],
    ["no index", { picture: { promisedPictures: null } }],
    ["two pictures", { report: { pictureStreams: 2 } }],
    ["no length", { report: { durationMicros: null } }],
  ])("are false for %s", (_, change) => {
    expect([playsAsIs(facts(change)), isGoodAsIs(facts(change))]).toEqual([false, false]);
  });
  it.each<[string, Change]>([
    ["a turned picture", { picture: { orientation: { rotation: 90, mirrored: false } } }],
    [
      "a big picture",
      { picture: { stored: { width: 1282, height: 720 }, square: { width: 1282, height: 720 } } },
    ],
    ["far key frames", { table: { longestKeyGapMicros: 600_001 } }],
    ["halved pictures", { picture: { fieldOrder: "tt" } }],
    ["high dynamic range", { picture: { hdr: "hlg" } }],
  ])("a film with %s plays, but heavily", (_, change) => {
    expect([playsAsIs(facts(change)), isGoodAsIs(facts(change))]).toEqual([true, false]);
  });
});
