import { describe, expect, it, test } from "vitest";
import type { FrameTable } from "./frame-table.ts";
import { uprightFilters } from "./picture-filters.ts";
import { planPicture } from "./picture.ts";
import { planSegment, type SegmentWish } from "./plan-segment.ts";
import type { PictureStream } from "./probe.ts";

const picture: PictureStream = {
  index: 1,
  codec: "h264",
  profile: "High",
  pixelFormat: "yuv420p",
  stored: { width: 1920, height: 1080 },
  square: { width: 1920, height: 1080 },
  shown: { width: 1920, height: 1080 },
  orientation: { rotation: 0, mirrored: false },
  fieldOrder: "progressive",
  hdr: null,
  timeBase: [1, 90_000],
  startTicks: 0,
  durationTicks: 7200,
  promisedPictures: 2,
};
const table: FrameTable = {
  startsMicros: [0, 40_000],
  endMicros: 80_000,
  firstTicks: 0,
  constantRate: true,
  interlacedShare: 0,
  longestKeyGapMicros: 80_000,
};
const sound = { index: 0, codec: "aac", startMicros: 0 };

const wish: SegmentWish = {
  picture,
  sound,
  table,
  soundZeroMicros: null,
  offsetMicros: 0,
  segments: "one",
  proxy: "make",
  film: "sounding",
  tiles: { size: { width: 128, height: 72 }, everyMicros: 500_000 },
  posterMicros: 0,
};

function plan(
  change: Partial<PictureStream>,
  tableChange: Partial<FrameTable> = {},
  wishChange: Partial<SegmentWish> = {},
): string {
  const changed = { ...wish, picture: { ...picture, ...change }, table: { ...table, ...tableChange } };
  return planSegment({ ...changed, ...wishChange }, "http://127.0.0.1:1/x").join(" ");
}

describe("planSegment", () => {
  it("keeps every picture at its own time, without pictures that look ahead", () => {
    const args = plan({});
    for (const part of ["-fps_mode passthrough", "-bf 0", "[0:1]trim", "[0:0]asetpts"])
      expect(args).toContain(part);
  });
  it("takes nothing along of what the phone noted", () => {
    expect(plan({})).toContain("-map_metadata -1 -map_chapters -1");
  });
  it("reads only its own address and only film containers", () => {
    const args = plan({});
    expect(args).toContain("-protocol_whitelist http,tcp");
    expect(args).not.toMatch(/hls|concat|dash/);
  });
  it("counts from the first displayed picture", () => {
    expect(plan({}, { firstTicks: -30_000 })).toContain("trim=start_pts=-30000,setpts=PTS-(-30000)");
  });
  it("names the key frames of a film with uneven gaps one by one", () => {
    const uneven = {
      constantRate: false,
      startsMicros: [0, 300_000, 700_000, 1_300_000],
      endMicros: 1_340_000,
    };
    expect(plan({}, uneven)).toContain("-force_key_frames 0.000000,0.299995,0.699995,1.299995 ");
  });
  it("asks for key frames so that none comes later than half a second", () => {
    expect(plan({})).toContain("prev_forced_t+0.459600");
  });
  test.each([
    ["full HD", {}, "scale=1280:720"],
    [
      "an upright phone",
      { shown: { width: 1080, height: 1920 }, orientation: { rotation: 90, mirrored: false } as const },
      "scale=1280:720",
    ],
    ["wide pixels", { shown: { width: 1280, height: 360 } }, "scale=1280:360"],
    ["odd sizes", { shown: { width: 361, height: 203 } }, "scale=362:204"],
  ])("scales %s", (_, change, expected) => {
    expect(plan(change)).toContain(expected);
  });
  it("makes one picture of two fields only for interlaced film", () => {
    expect(plan({ fieldOrder: "tt" })).toContain("bwdif=mode=send_frame");
    expect(plan({ fieldOrder: "unknown" }, { interlacedShare: 1 })).toContain("bwdif=mode=send_frame");
    expect(plan({})).not.toContain("bwdif");
  });
  it("scales before it maps high dynamic range, and maps nothing else", () => {
    expect(plan({ hdr: "hlg" })).toMatch(/scale=1280:720.*lutyuv.*setparams=color_primaries=bt709/);
    expect(plan({})).not.toContain("lutyuv");
  });
  it("gives silence for a segment without sound, and no sound for a film without", () => {
    expect(plan({}, {}, { sound: null })).toContain("anullsrc");
    expect(plan({}, {}, { film: "silent" })).not.toContain("[sound]");
  });
  it("decodes key frames only when no proxy is needed", () => {
    expect(plan({}, {}, { proxy: "not-needed" })).toContain("-skip_frame nokey");
    expect(plan({}, {}, { proxy: "not-needed" })).not.toContain("libx264");
  });
  it("starts the sound of a later segment where the packets of the film meet", () => {
    // At one second 47 packets of 1024 samples are over by 128 samples, and the encoder adds a packet of its own.
    expect(plan({}, {}, { offsetMicros: 1_000_000, segments: "several" })).toContain("atrim=start_pts=1152");
  });
});

describe("uprightFilters", () => {
  test.each([
    [0, false, []],
    [90, false, ["transpose=clock"]],
    [180, false, ["hflip", "vflip"]],
    [270, false, ["transpose=cclock"]],
    [0, true, ["vflip"]],
    [90, true, ["vflip", "transpose=clock"]],
  ] as const)("turns %i, mirrored %s", (rotation, mirrored, expected) => {
    expect(uprightFilters({ rotation, mirrored })).toEqual(expected);
  });
});

describe("planPicture", () => {
  it("jumps to shortly before a late picture and starts at the beginning for an early one", () => {
    const late = { ...table, startsMicros: [0, 40_000, 10_000_000], endMicros: 10_040_000 };
    const one = { picture, table: late, maxEdge: 320 };
    expect(planPicture({ ...one, atMicros: 10_020_000 }, "u")).toContain("7.000000");
    expect(planPicture({ ...one, atMicros: 50_000 }, "u")).not.toContain("-ss");
  });
});
