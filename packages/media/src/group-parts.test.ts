import { expect, test } from "vitest";
import { groupParts, type FilmPart } from "./group-parts.ts";
import { parseProbe } from "./probe.ts";

interface PartWish {
  readonly container?: string;
  readonly start: number;
  readonly duration?: number;
  readonly width?: number;
}

function aPart({ container = "mpegts", start, duration = 900_000, width = 1440 }: PartWish): FilmPart {
  const stream = {
    index: 0,
    codec_type: "video",
    codec_name: "h264",
    width,
    height: 1080,
    time_base: "1/90000",
  };
  const report = parseProbe(
    JSON.stringify({
      format: { format_name: container },
      streams: [{ ...stream, start_pts: start, duration_ts: duration }],
    }),
  );
  if (report === null) throw new Error("not parsed");
  return { report, source: { size: 1, async *read() {} } };
}

test.each<[string, PartWish, PartWish, number[]]>([
  ["parts whose clock goes on are one", { start: 1000 }, { start: 901_000 }, [2]],
  ["a picture cut at the border makes a small gap", { start: 1000 }, { start: 930_000 }, [2]],
  ["parts whose clock starts again are two", { start: 1000 }, { start: 1000 }, [1, 1]],
  ["parts with a pause between are two", { start: 0 }, { start: 960_000 }, [1, 1]],
  ["the clock may pass its end", { start: 2 ** 33 - 450_000 }, { start: 450_000 }, [2]],
  ["parts of another size are two", { start: 0 }, { start: 900_000, width: 1920 }, [1, 1]],
  [
    "other containers are never joined",
    { start: 0, container: "mov,mp4" },
    { start: 900_000, container: "mov,mp4" },
    [1, 1],
  ],
])("%s", (_, one, other, sizes) => {
  expect(groupParts([aPart(one), aPart(other)]).map((group) => group.length)).toEqual(sizes);
});
