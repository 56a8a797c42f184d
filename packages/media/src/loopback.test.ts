import { describe, expect, it, test } from "vitest";
import { parseRange, withLoopback } from "./loopback.ts";
import type { FilmSource } from "./source.ts";

const bytes = Uint8Array.from({ length: 1000 }, (_, at) => at % 251);
const source: FilmSource = {
  size: bytes.length,
  async *read(start, end) {
    yield await Promise.resolve(bytes.subarray(start, end));
  },
};

describe("serveOnce", () => {
  it("gives any range, byte for byte, and nothing at another path", async () => {
    await withLoopback(source, async (url) => {
      const part = await fetch(url, { headers: { range: "bytes=100-199" } });
      expect(part.status).toBe(206);
      expect(part.headers.get("content-range")).toBe("bytes 100-199/1000");
      expect(new Uint8Array(await part.arrayBuffer())).toEqual(bytes.subarray(100, 200));
      expect((await fetch(new URL("/", url))).status).toBe(404);
      expect((await fetch(url, { method: "POST" })).status).toBe(404);
      expect(new URL(url).hostname).toBe("127.0.0.1");
    });
  });

  it("is gone after use", async () => {
    const url = await withLoopback(source, (address) => Promise.resolve(address));
    await expect(fetch(url)).rejects.toThrow("fetch failed");
  });
});

describe("parseRange", () => {
  test.each([
    [undefined, { start: 0, end: 10, partial: false }],
    ["bytes=0-", { start: 0, end: 10, partial: true }],
    ["bytes=3-5", { start: 3, end: 6, partial: true }],
    ["bytes=3-99", { start: 3, end: 10, partial: true }],
    ["bytes=10-", null],
    ["bytes=5-3", null],
  ])("%s", (header, expected) => expect(parseRange(header, 10)).toEqual(expected));
});
