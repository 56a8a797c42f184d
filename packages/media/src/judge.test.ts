import { describe, expect, test } from "vitest";
import { parseArguments } from "./film-check-command.ts";
import { judge, isWebSafe } from "./judge.ts";
import { boxLength, isCutOff } from "./mp4-boxes.ts";
import { parseProbe, type ProbeReport } from "./probe.ts";
import type { FilmSource } from "./source.ts";

function aReport(format: string, ...streams: object[]): ProbeReport {
  const numbered = streams.map((stream, index) => Object.assign({ index }, stream));
  const report = parseProbe(
    JSON.stringify({ format: { format_name: format, duration: "1.5" }, streams: numbered }),
  );
  if (report === null) throw new Error("not parsed");
  return report;
}

const h264 = { codec_type: "video", codec_name: "h264", pix_fmt: "yuv420p", width: 640, height: 480 };
const aac = { codec_type: "audio", codec_name: "aac" };
const MOV = "mov,mp4,m4a,3gp,3g2,mj2";

describe("parseProbe", () => {
  test("takes the default picture, and among several defaults the largest", () => {
    const large = { ...h264, width: 1280, height: 720 };
    const marked = { ...h264, disposition: { default: 1 } };
    expect(aReport(MOV, large, marked).picture?.index).toBe(1);
    expect(aReport(MOV, h264, large).picture?.index).toBe(1);
    expect(aReport(MOV, marked, { ...large, disposition: { default: 1 } }).picture?.index).toBe(1);
  });
  test("takes no cover for a film", () => {
    expect(aReport("mp3", aac, { ...h264, disposition: { attached_pic: 1 } }).picture).toBeNull();
  });
  test.each(["", "{", "[]", "null", '{"streams":[{"index":"x"}]}', "{}"])("is null for %j", (text) => {
    expect(parseProbe(text)).toBeNull();
  });
});

const playing: [string, string, object[], boolean][] = [
  ["H.264 with AAC in MP4", MOV, [h264, aac], true],
  ["H.264 alone", MOV, [h264], true],
  ["H.264 with MP3", MOV, [h264, { ...aac, codec_name: "mp3" }], true],
  ["H.264 with PCM", MOV, [h264, { ...aac, codec_name: "pcm_s16le" }], false],
  ["H.264 of 10 bits", MOV, [{ ...h264, pix_fmt: "yuv420p10le" }], false],
  ["H.264 4:4:4", MOV, [{ ...h264, pix_fmt: "yuv444p" }], false],
  ["HEVC", MOV, [{ ...h264, codec_name: "hevc" }], false],
  [
    "VP9 with Opus in WebM",
    "matroska,webm",
    [
      { ...h264, codec_name: "vp9" },
      { ...aac, codec_name: "opus" },
    ],
    true,
  ],
  ["VP8 with AAC in Matroska", "matroska,webm", [{ ...h264, codec_name: "vp8" }, aac], false],
  ["H.264 in Matroska", "matroska,webm", [h264, aac], false],
  ["H.264 in a transport stream", "mpegts", [h264, aac], false],
  ["sound alone", MOV, [aac], false],
];

describe("isWebSafe", () => {
  test.each(playing)("%s: %s", (_, format, streams, expected) =>
    expect(isWebSafe(aReport(format, ...streams))).toBe(expected),
  );
});

describe("judge", () => {
  const table = {
    startsMicros: [0, 40_000],
    endMicros: 80_000,
    firstTicks: 0,
    constantRate: true,
    interlacedShare: 0,
    longestKeyGapMicros: 0,
  };
  const codes = (complaints: string[], cutOff = false): string[] =>
    judge({ report: aReport(MOV, h264), table, complaints, cutOff }, "en").problems.map(({ code }) => code);

  test("a sound film has no problems", () => expect(codes([])).toEqual([]));
  test("complaints while reading are damage that still plays", () =>
    expect(codes(["[h264] error"])).toEqual(["damaged"]));
  test("an early end is told as such", () => {
    expect(codes(["File ended prematurely"])).toEqual(["cut-off"]);
    expect(codes([], true)).toEqual(["cut-off"]);
  });
  test("without a table the film cannot be used", () => {
    const check = judge({ report: aReport(MOV, aac), table: null, complaints: [], cutOff: false }, "nl");
    expect(check).toMatchObject({ ok: false, audioCodecs: ["aac"], frameCount: null, webSafe: false });
    expect(check.problems).toEqual([{ code: "no-picture", message: "Dit bestand heeft geen beeld." }]);
  });
});

const source = (bytes: Buffer): FilmSource => ({
  size: bytes.length,
  async *read(start, end) {
    yield await Promise.resolve(bytes.subarray(start, end));
  },
});
const box = (length: number, type: string, content: number): Buffer => {
  const header = Buffer.alloc(8 + content);
  header.writeUInt32BE(length);
  header.write(type, 4, "latin1");
  return header;
};
describe("isCutOff", () => {
  test("is false when every box fits, also the one that runs to the end", async () => {
    expect(await isCutOff(source(Buffer.concat([box(16, "ftyp", 8), box(0, "mdat", 30)])))).toBe(false);
  });
  test("is true when a box is longer than the file", async () => {
    expect(await isCutOff(source(Buffer.concat([box(16, "ftyp", 8), box(99, "mdat", 30)])))).toBe(true);
  });
  test("reads no nonsense as a box", () => {
    expect(boxLength(Buffer.from([0, 0, 0, 20, 0, 1, 2, 3]), 100)).toBeNull();
    expect(boxLength(box(3, "mdat", 0), 100)).toBeNull();
    expect(boxLength(Buffer.alloc(3), 100)).toBeNull();
  });
});

describe("parseArguments", () => {
  test.each([
    [["a.mp4"], { path: "a.mp4", json: false, language: "nl", problem: null }],
    [["--json", "-x.mp4"], { path: "-x.mp4", json: true, problem: null }],
    [["--", "--json"], { path: "--json", json: false, problem: null }],
    [["a.mp4", "--language", "en"], { path: "a.mp4", language: "en", problem: null }],
    [["--language=en", "a.mp4"], { path: "a.mp4", language: "en", problem: null }],
    [["a.mp4", "--language=fy"], { problem: "unknown-option" }],
    [["--json"], { problem: "no-file", json: true }],
  ])("%j", (args, expected) => expect(parseArguments(args, "nl_NL.UTF-8")).toMatchObject(expected));
});
