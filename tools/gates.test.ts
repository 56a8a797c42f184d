import { execFile } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { copyTree } from "./gates/copy-tree.ts";
import { plantedFaults } from "./gates/planted-faults.ts";
import { root } from "./root.ts";

// The gates are only as good as what they refuse. Faults are planted in a copy of the tree, and each has to be refused
// by the gate that should, under the name of its rule.

type PlantedFile = keyof typeof plantedFaults;
let copy = "";

beforeAll(() => {
  copy = copyTree();
  for (const [file, text] of Object.entries(plantedFaults)) {
    mkdirSync(path.dirname(path.join(copy, file)), { recursive: true });
    writeFileSync(path.join(copy, file), text);
  }
});

afterAll(() => rmSync(copy, { recursive: true, force: true }));

describe("boundaries", () => {
  let violations: { from: string; rule: string }[] = [];

  beforeAll(async () => {
    const args = ["--config", ".dependency-cruiser.mjs", "--output-type", "json", "packages", "tools"];
    const report = JSON.parse(await run("depcruise", args)) as {
      summary: { violations: { from: string; rule: { name: string } }[] };
    };
    violations = report.summary.violations.map(({ from, rule }) => ({ from, rule: rule.name }));
  });

  const refused: [PlantedFile, string][] = [
    ["packages/domain/src/planted-upward.ts", "package-direction-domain"],
    ["packages/contract/src/planted-upward-type.ts", "package-direction-contract"],
    ["packages/server/src/consent/planted-forwards.ts", "server-reading-order-consent"],
    ["packages/server/src/consent/planted-forwards-type.ts", "server-reading-order-consent"],
    ["packages/server/src/recordings/planted-past-the-index.ts", "server-modules-through-index"],
    ["packages/server/src/platform/planted-knows-a-module.ts", "platform-knows-no-module"],
    ["packages/web/src/consent/planted-forwards.ts", "web-reading-order-consent"],
    ["packages/web/src/ui/planted-knows-a-concept.ts", "ui-knows-no-concept"],
    ["packages/annotation/src/planted-node.ts", "pure-knows-no-node"],
    ["packages/server/src/analysis/planted-sql.ts", "sql-in-queries-only"],
    ["packages/server/src/analysis/planted-leans-on-test.ts", "no-test-code-in-production"],
    ["packages/domain/src/planted-nowhere.ts", "no-unresolvable"],
  ];
  test.each(refused)("%s is refused by %s", (from, rule) => {
    expect(violations).toContainEqual({ from, rule });
  });

  test("two files that need each other are refused by no-cycles", () => {
    const files = violations
      .filter(({ rule }) => rule === "no-cycles")
      .map(({ from }) => path.basename(from));
    expect(files.some((file) => file.startsWith("planted-circle"))).toBe(true);
  });

  test("a module may use one before it", () => {
    expect(violations.filter(({ from }) => from.endsWith("planted-backwards.ts"))).toEqual([]);
  });
});

describe("lint", () => {
  let found: { filename: string; code: string }[] = [];

  beforeAll(async () => {
    const report = JSON.parse(await run("oxlint", ["--type-aware", "--format", "json", "packages"])) as {
      diagnostics: { filename: string; code: string }[];
    };
    found = report.diagnostics.map(({ filename, code }) => ({ filename, code }));
  });

  const refused: [PlantedFile, string][] = [
    ["packages/domain/src/planted-clock.ts", "eslint(no-restricted-properties)"],
    ["packages/contract/src/planted-chance.ts", "eslint(no-restricted-properties)"],
    ["packages/server/src/analysis/planted-environment.ts", "eslint(no-restricted-properties)"],
    ["packages/web/src/consent/planted-literal.tsx", "react(jsx-no-literals)"],
    ["packages/server/src/analysis/planted-floating.ts", "typescript(no-floating-promises)"],
    ["packages/media/src/planted-any.ts", "typescript(no-explicit-any)"],
  ];
  test.each(refused)("%s is refused by %s", (filename, code) => {
    expect(found).toContainEqual({ filename, code });
  });
});

describe("types", () => {
  const words = new Map<string, string>();

  beforeAll(async () => {
    for (const name of ["annotation", "domain", "server", "web"]) {
      words.set(name, await run("tsc", ["-p", `packages/${name}`, "--pretty", "false"]));
    }
  });

  const refused: [string, PlantedFile, number, RegExp][] = [
    ["Node in a pure package", "packages/annotation/src/planted-node.ts", 1, /TS2591|TS2307/],
    ["the DOM in a pure package", "packages/domain/src/planted-dom.ts", 1, /TS2584/],
    [
      "a handler that is missing",
      "packages/server/src/analysis/planted-missing-handler.ts",
      2,
      /'applyChanges' is missing/,
    ],
    [
      "a change without an audit entry",
      "packages/server/src/analysis/planted-no-audit.ts",
      3,
      /'audit' is missing/,
    ],
    [
      "a reading that does not say what it looked at",
      "packages/server/src/analysis/planted-no-look.ts",
      3,
      /'look' is missing/,
    ],
    [
      "a query that writes",
      "packages/server/src/analysis/planted-query-writes.ts",
      2,
      /'deleteFrom' does not exist/,
    ],
    [
      "a query that asks to write",
      "packages/server/src/analysis/planted-query-writes.ts",
      3,
      /'write' does not exist/,
    ],
    [
      "a missing translation",
      "packages/web/src/consent/planted-missing-translation.ts",
      2,
      /'no' is missing/,
    ],
  ];
  test.each(refused)("%s does not compile", (_, file, line, reason) => {
    const said = words.get(file.split("/")[1] ?? "") ?? "";
    expect(errorAt(said, file, line)).toMatch(reason);
  });
});

describe("dead code", () => {
  test("an export that nobody uses is found", async () => {
    const said = await run("knip", ["--no-progress", "--no-config-hints", "--reporter", "compact"]);
    expect(said).toMatch(/planted-unused\.ts.*nobodyUsesThis/);
  });
});

/** An error of the compiler with the lines that explain it. */
function errorAt(said: string, file: string, line: number): string {
  const lines = said.split("\n");
  const at = lines.findIndex((text) => text.startsWith(`${file}(${line},`));
  if (at === -1) return "";
  const explanation = lines.slice(at + 1);
  const end = explanation.findIndex((text) => !text.startsWith(" "));
  return [lines[at], ...explanation.slice(0, end === -1 ? undefined : end)].join("\n");
}

/** Runs a gate's tool in the copy. A refusal is what we hope for, so its exit code says nothing here. */
function run(tool: string, args: readonly string[]): Promise<string> {
  return new Promise((resolve) => {
    const file = path.join(root, "node_modules/.bin", tool);
    execFile(file, args, { cwd: copy, maxBuffer: 2 ** 28 }, (_, stdout) => resolve(stdout));
  });
}
