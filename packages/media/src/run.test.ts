import { describe, expect, it } from "vitest";
import { isRecentEnough } from "./find-ffmpeg.ts";
import { run } from "./run.ts";

describe("run", () => {
  it("passes arguments on as they are, whatever they hold", async () => {
    const seen: string[] = [];
    const words = ["a b", "$(id)", "-x", "'\n'"];
    const result = await run("/usr/bin/printf", ["%s|", ...words], {
      timeoutMs: 5000,
      onOutput: (bytes) => void seen.push(Buffer.from(bytes).toString()),
    });
    expect(result.ended).toBe("ok");
    expect(seen.join("")).toBe(words.map((word) => `${word}|`).join(""));
  });

  it("takes what a child writes to further descriptors", async () => {
    const taken = ["", "", ""];
    const take = (at: number) => (bytes: Uint8Array) => void (taken[at] += Buffer.from(bytes).toString());
    const result = await run("/bin/sh", ["-c", "echo a; echo b >&3; echo c >&4"], {
      timeoutMs: 5000,
      onOutput: take(0),
      onMore: [take(1), take(2)],
    });
    expect(result.ended).toBe("ok");
    expect(taken).toEqual(["a\n", "b\n", "c\n"]);
  });

  it("stops a child and its children when the time is over", async () => {
    const started = performance.now();
    const result = await run("/bin/sh", ["-c", "sleep 30 & sleep 30"], { timeoutMs: 200 });
    expect(result.ended).toBe("too-slow");
    expect(performance.now() - started).toBeLessThan(10_000);
  });

  it("stops a child at the caller's signal", async () => {
    const stop = new AbortController();
    const running = run("/bin/sleep", ["30"], { timeoutMs: 30_000, signal: stop.signal });
    stop.abort();
    expect((await running).ended).toBe("stopped");
  });

  it("keeps a child within its memory", async () => {
    const script = "head -c 300000000 /dev/zero | tail";
    const result = await run("/bin/sh", ["-c", script], { timeoutMs: 20_000, memoryBytes: 64 * 1024 ** 2 });
    expect(result.ended).toBe("failed");
  });

  it("tells when there is no such program", async () => {
    expect((await run("/nowhere/ffmpeg", [], { timeoutMs: 5000 })).ended).toBe("not-started");
  });

  it("keeps a bounded part of the complaints", async () => {
    const script = "i=0; while [ $i -lt 3000 ]; do echo line $i >&2; i=$((i+1)); done";
    const { complaints } = await run("/bin/sh", ["-c", script], { timeoutMs: 20_000 });
    expect(complaints.length).toBeLessThan(300);
    expect(complaints.at(-1)).toBe("line 2999");
  });
});

describe("isRecentEnough", () => {
  it.each([
    ["5.1.9-0+deb12u1", true],
    ["5.0.1", false],
    ["4.4.2", false],
    ["7.1", true],
    ["n6.0", true],
    ["N-120000-gabc", true],
    ["old", false],
  ])("%s", (version, expected) => expect(isRecentEnough(version)).toBe(expected));
});
