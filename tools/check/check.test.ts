import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { hostname, tmpdir } from "node:os";
import path from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { root } from "../root.ts";
import { readJourneyCounts } from "./journey-counts.ts";

test("the last line counts all steps, also those after a failed one, and the exit code tells", async () => {
  const script = `
    import { runSteps } from ${JSON.stringify(path.join(root, "tools/check/step.ts"))};
    const step = (name, passed, red, leftOut) => ({ name, run: async () => ({ passed, red, leftOut, words: name }) });
    await runSteps([step("one", 3, ["a test: it broke"], []), step("two", 4, [], ["a test (no films here)"])]);`;
  const { code, said } = await run(["--input-type=module", "--eval", script], root);
  expect(said.trimEnd().split("\n").at(-1)).toBe("7 passed, 1 failed");
  expect(said).toContain("two: a test (no films here)");
  expect(said.split("✓ two")[1]).toContain("Failed (1):\n  - one: a test: it broke");
  expect(code).toBe(1);
});

test("steps in one list run beside each other, and what comes after waits for all of them", async () => {
  const script = `
    import { runSteps } from ${JSON.stringify(path.join(root, "tools/check/step.ts"))};
    const began = [];
    let release;
    const both = new Promise((resolve) => { release = resolve; });
    const step = (name, wait) => ({ name, run: async () => {
      began.push(name);
      if (began.length === 2) release();
      if (wait) await both;
      return { passed: 1, red: [], leftOut: [], words: "" };
    } });
    await runSteps([[step("one", true), step("two", true)], step("three", false)]);
    console.log(began.join(" "));`;
  const { code, said } = await run(["--input-type=module", "--eval", script], root);
  expect(said).toContain("3 passed, 0 failed");
  expect(said.trimEnd().split("\n").at(-1)).toBe("one two three");
  expect(code).toBe(0);
});

test("tests are counted as they went, a file that does not load as a failure, a skipped one with its reason", async () => {
  const folder = aFolder();
  symlinkSync(path.join(root, "node_modules"), path.join(folder, "node_modules"));
  write(folder, "broken.test.ts", 'import "./not-there.ts";\n');
  write(
    folder,
    "some.test.ts",
    `import { expect, test } from "vitest";
    test("good", () => expect(1).toBe(1));
    test("bad", () => expect(1).toBe(2));
    test("left", ({ skip }) => skip("no films here"));`,
  );
  write(
    folder,
    "vitest.config.mjs",
    `import { countsReporter } from ${JSON.stringify(path.join(root, "tools/check/counts-reporter.ts"))};
    export default { test: { reporters: [countsReporter("counts.json")] } };`,
  );
  await run([path.join(root, "node_modules/vitest/vitest.mjs"), "run"], folder);
  expect(JSON.parse(readFileSync(path.join(folder, "counts.json"), "utf8"))).toEqual({
    passed: 1,
    red: [
      expect.stringMatching(/^broken\.test\.ts: .*not-there/),
      "some.test.ts > bad: expected 1 to be 2 // Object.is equality",
    ],
    leftOut: ["some.test.ts > left (no films here)"],
    projects: [""],
  });
});

test("a journey that passes only at a second try has failed", () => {
  const folder = aFolder();
  const suites = [
    {
      specs: [spec("one", "expected")],
      suites: [{ specs: [spec("two", "flaky"), spec("three", "skipped")] }],
    },
  ];
  write(folder, "report.json", JSON.stringify({ suites, errors: [] }));
  expect(readJourneyCounts(path.join(folder, "report.json"))).toEqual({
    passed: 1,
    red: ["a.journey.ts two: it took too long"],
    leftOut: ["a.journey.ts three (no reason given)"],
  });
});

test("only one command at a time fetches packages, and a lock whose holder is gone holds nobody up", async () => {
  const folder = aFolder();
  const lock = path.join(folder, "packages.lock");
  writeFileSync(lock, JSON.stringify({ pid: 2 ** 22 + 1, host: hostname() }));
  const script = `
    import { appendFileSync } from "node:fs";
    import { setTimeout as wait } from "node:timers/promises";
    import { holdLock } from ${JSON.stringify(path.join(root, "tools/bootstrap/hold-lock.mjs"))};
    const release = await holdLock(${JSON.stringify(lock)}, () => {});
    appendFileSync("order.txt", "in ");
    await wait(300);
    appendFileSync("order.txt", "out ");
    release();`;
  await Promise.all([1, 2, 3].map(() => run(["--input-type=module", "--eval", script], folder)));
  expect(readFileSync(path.join(folder, "order.txt"), "utf8")).toBe("in out in out in out ");
});

function spec(title: string, status: string) {
  const results = status === "flaky" ? [{ error: { message: "\n  it took too long\n  here" } }, {}] : [{}];
  return { title, file: "a.journey.ts", tests: [{ status, results, annotations: [] }] };
}

function aFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), "samenkijken-check-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

function write(folder: string, name: string, text: string): void {
  writeFileSync(path.join(folder, name), text);
}

function run(args: readonly string[], cwd: string): Promise<{ code: number; said: string }> {
  return new Promise((resolve) => {
    const child = execFile(process.execPath, args, { cwd }, (_, said, complaint) =>
      resolve({ code: child.exitCode ?? 1, said: said + complaint }),
    );
  });
}
