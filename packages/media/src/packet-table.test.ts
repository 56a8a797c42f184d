import { describe, expect, it } from "vitest";
import { packetTable } from "./packet-table.ts";
import { parseProbe, type PictureStream } from "./probe.ts";
import type { ListedPacket } from "./read-lines.ts";

const MOV = "mov,mp4,m4a,3gp,3g2,mj2";

function aPicture(codec: string, fieldOrder: string): PictureStream {
  const stream = {
    index: 0,
    codec_type: "video",
    codec_name: codec,
    width: 64,
    height: 64,
    time_base: "1/1000",
  };
  const format = { format_name: MOV };
  const report = parseProbe(JSON.stringify({ format, streams: [{ ...stream, field_order: fieldOrder }] }));
  if (report?.picture === null || report === null) throw new Error("no picture");
  return report.picture;
}

/** Packets in the order of decoding: `k` a key frame, `h` hidden by an edit list, `x` without time. */
function packets(order: string): ListedPacket[] {
  return order.split(" ").map((word) => ({
    ticks: word.includes("x") ? null : Number.parseInt(word, 10),
    durationTicks: 40,
    key: word.includes("k"),
    hidden: word.includes("h"),
  }));
}

const h264 = aPicture("h264", "progressive");

describe("packetTable", () => {
  it("puts the pictures in the order of showing, from the first that is not hidden", () => {
    const table = packetTable(MOV, h264, packets("-80kh 0 -40h 80 40k"));
    expect(table).toMatchObject({ startsMicros: [0, 40_000, 80_000], endMicros: 120_000, firstTicks: 0 });
    expect(table?.longestKeyGapMicros).toBe(80_000);
  });
  it.each([
    ["a container without index", "mpegts", h264, "0k 40"],
    ["hidden frames in the codec", "matroska,webm", aPicture("vp8", "progressive"), "0k 40"],
    ["halved pictures", MOV, aPicture("h264", "tt"), "0k 40"],
    ["a kind of pictures that is not told", MOV, aPicture("h264", "unknown"), "0k 40"],
    ["a packet without time", MOV, h264, "0k x"],
    ["two packets of one time", MOV, h264, "0k 40 40"],
    ["a start without key frame", MOV, h264, "0 40k"],
    ["pictures shown before the first key frame", MOV, h264, "80k 0 40"],
    ["no packets", MOV, h264, "x"],
  ] as const)("is null for %s", (_, container, picture, order) => {
    expect(packetTable(container, picture, packets(order))).toBeNull();
  });
});
