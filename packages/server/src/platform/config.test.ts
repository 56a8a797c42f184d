import { readFile } from "node:fs/promises";
import path from "node:path";
import { expect, test } from "vitest";
import { isLoopback, readConfig, settingNames } from "./config.ts";

test("the table of the README names every setting, and no other", async () => {
  const readme = await readFile(path.resolve(import.meta.dirname, "../../../../README.md"), "utf8");
  const rows = [...readme.matchAll(/^\| `([A-Z_]+)` \|/gm)].map((match) => match[1]);
  expect(new Set(rows)).toEqual(new Set(settingNames));
});

test("without settings everything has a place below the data folder", () => {
  const config = readConfig({ SAMENKIJKEN_DATA: "/somewhere" });
  expect(config).toMatchObject({
    port: 4747,
    host: "127.0.0.1",
    databaseUrl: null,
    masterKeyFile: "/somewhere/master/master.key",
    logFile: "/somewhere/samenkijken.log",
  });
});

test("a wrong setting is named, its value is not", () => {
  expect(() => readConfig({ PORT: "geheim", DATABASE_URL: "niets" })).toThrow(/PORT, DATABASE_URL/);
  expect(() => readConfig({ PORT: "geheim" })).not.toThrow(/geheim/);
});

test.each([
  ["127.0.0.1", true],
  ["127.8.9.1", true],
  ["localhost", true],
  ["::1", true],
  ["0.0.0.0", false],
  ["127.0.0.1.example.org", false],
  ["192.168.1.4", false],
])("%s is loopback: %s", (host, expected) => {
  expect(isLoopback(host)).toBe(expected);
});
