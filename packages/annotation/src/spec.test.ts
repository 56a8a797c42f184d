import { globSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const folder = fileURLToPath(new URL(".", import.meta.url));
const rules = rulesIn(readFileSync(new URL("../SPEC.md", import.meta.url), "utf8"));
const titles = globSync("**/*.test.ts", { cwd: folder })
  .filter((file) => file !== "spec.test.ts")
  .flatMap((file) => titlesIn(readFileSync(`${folder}${file}`, "utf8")).map((title) => ({ file, title })));

test("each rule stands in the specification once", () => {
  expect(rules.length).toBeGreaterThan(0);
  expect(rules.filter((rule, nth) => rules.indexOf(rule) !== nth)).toEqual([]);
});

test("each rule of the specification has a test that names it", () => {
  const named = new Set(titles.flatMap(({ title }) => rulesNamedBy(title)));
  expect(rules.filter((rule) => !named.has(rule))).toEqual([]);
});

test("each test names rules that the specification has", () => {
  const lost = titles.filter(({ title }) => {
    const named = rulesNamedBy(title);
    return named.length === 0 || !named.every((rule) => rules.includes(rule));
  });
  expect(lost).toEqual([]);
});

function rulesIn(specification: string): string[] {
  return [...specification.matchAll(/^\* \*\*([A-Z]\d+)\*\* /gmu)].map(([, rule = ""]) => rule);
}

/** Skipped tests are left out on purpose: they prove nothing. */
function titlesIn(source: string): string[] {
  return [...source.matchAll(/^\s*test\(\s*(["'`])(.*?)\1/gmu)].map(([, , title = ""]) => title);
}

function rulesNamedBy(title: string): string[] {
  const [start = ""] = /^(?:[A-Z]\d+ )*/u.exec(title) ?? [];
  return start.split(" ").filter((word) => word !== "");
}
