import { describe, expect, it, test } from "vitest";
import type { FrameTable } from "./frame-table.ts";
import { needsProxy } from "./needs-proxy.ts";
import { planProxy, uprightFilters } from "./plan-proxy.ts";
import type { PictureStream, ProbeReport } from "./probe.ts";
import { planPicture } from "./picture.ts";

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
const abilities = { toneMaps: true };

function plan(change: Partial<PictureStream>, tableChange: Partial<FrameTable> = {}): string {
  const wish = { picture: { ...picture, ...change }, sound, table: { ...table, ...tableChange } };
  return planProxy(wish, "http://127.0.0.1:1/x", abilities).join(" ");
}

describe("planProxy", () => {
  it("keeps every picture at its own time, without pictures that look ahead", () => {
    const args = plan({});
    for (const part of ["-fps_mode passthrough", "-enc_time_base -1", "-bf 0", "-map 0:1", "-map 0:0"])
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
  it("scales before it maps high dynamic range, and passes it over where ffmpeg cannot map", () => {
    expect(plan({ hdr: "hlg" })).toMatch(/scale=1280:720.*tin=arib-std-b67.*tonemap/);
    const wish = { picture: { ...picture, hdr: "pq" as const }, sound: null, table };
    expect(planProxy(wish, "http://127.0.0.1:1/x", { toneMaps: false }).join(" ")).not.toContain("tonemap");
  });
  it("leaves out sound that cannot be read", () => {
    const wish = { picture, sound: { ...sound, codec: "unknown" }, table };
    expect(planProxy(wish, "http://127.0.0.1:1/x", abilities)).toContain("-an");
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
    const wish = { picture, table: late, maxEdge: 320 };
    expect(planPicture({ ...wish, atMicros: 10_020_000 }, "u", abilities)).toContain("7.000000");
    expect(planPicture({ ...wish, atMicros: 50_000 }, "u", abilities)).not.toContain("-ss");
  });
});

describe("needsProxy", () => {
  const report: ProbeReport = {
    container: "mov,mp4,m4a,3gp,3g2,mj2",
    durationMicros: 80_000,
    picture,
    pictureStreams: 1,
    sounds: [sound],
    sound,
  };
  const given = (change: Partial<PictureStream>, tableChange: Partial<FrameTable> = {}): boolean =>
    needsProxy({ ...report, picture: { ...picture, ...change } }, { ...table, ...tableChange });

  it("is false for a plain film", () => expect(given({})).toBe(false));
  it.each([
    ["another codec", () => given({ codec: "hevc" })],
    ["a turned picture", () => given({ orientation: { rotation: 90, mirrored: false } })],
    ["wide pixels", () => given({ square: { width: 2560, height: 1080 } })],
    ["a huge picture", () => given({ stored: { width: 3840, height: 2160 } })],
    ["a start after zero", () => given({}, { firstTicks: 90 })],
    ["far key frames", () => given({}, { longestKeyGapMicros: 2_000_001 })],
    ["no index", () => given({ promisedPictures: null })],
    ["two pictures", () => needsProxy({ ...report, pictureStreams: 2 }, table)],
    ["no duration", () => needsProxy({ ...report, durationMicros: null }, table)],
  ])("is true for %s", (_, decide) => expect(decide()).toBe(true));
});
