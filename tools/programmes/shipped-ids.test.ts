import fs from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";

const root = path.resolve(import.meta.dirname, "../..");

/** Where a programme is data: the programmes themselves, what the method says of them, and the practice environment. */
const data: readonly RegExp[] = [
  /^packages\/domain\/src\/programmes\/[^/]+\.ts$/u,
  /^packages\/domain\/src\/method\/considerations\.ts$/u,
  /^packages\/server\/src\/demo\//u,
];

function read(file: string): string {
  return fs.readFileSync(path.join(root, file), "utf8");
}

/** The ids of the programmes that ship: those that the list of them imports. */
function shippedIds(): string[] {
  const folder = "packages/domain/src/programmes";
  const files = [...read(`${folder}/programmes.ts`).matchAll(/from "\.\/([^"]+\.ts)"/gu)].map(
    ([, file]) => file,
  );
  return files.flatMap((file) => /^ {2}id: "([^"]+)",$/mu.exec(read(`${folder}/${String(file)}`))?.[1] ?? []);
}

/** The code of the product: tests name programmes freely. */
function codeFiles(): string[] {
  return fs
    .globSync("packages/*/src/**/*.{ts,tsx}", { cwd: root })
    .filter((file) => !/\.(?:test|contract\.test|db\.test)\.tsx?$/u.test(file))
    .map((file) => file.split(path.sep).join("/"));
}

test("D-08, B-38: no code mentions a programme that ships: what it does differently stands in its data", () => {
  const named = shippedIds().map((id) => `["'\`]${id}["'\`]`);
  expect(named.length).toBeGreaterThan(3);
  const mention = new RegExp(named.join("|"), "u");
  const files = codeFiles();
  expect(files.length).toBeGreaterThan(300);
  const found = files.filter((file) => mention.test(read(file)));
  expect(found.filter((file) => !data.some((place) => place.test(file)))).toEqual([]);
});

test("D-08: only the list of what ships imports the programmes by name", () => {
  const imports =
    /from "[^"]*programmes\/(?:k-vht|vht-4-12|vht-12-18|vib-school)(?:\.ts)?"|from "\.\/(?:k-vht|vht-4-12|vht-12-18|vib-school)\.ts"/u;
  const found = codeFiles().filter((file) => imports.test(read(file)));
  expect(found).toEqual(["packages/domain/src/programmes/programmes.ts"]);
});
