import { readFile } from "node:fs/promises";
import path from "node:path";
import { expect, test } from "vitest";
import { isLoopback, readConfig, settingNames } from "./config.ts";

test("the table of the README names every setting, and no other", async () => {
  const readme = await readFile(path.resolve(import.meta.dirname, "../../../../README.md"), "utf8");
  // Settings that go together may share a row.
  const cells = [...readme.matchAll(/^\| ((?:`[A-Z0-9_]+`(?:, )?)+) \|/gm)].map((match) => match[1] ?? "");
  const names = cells.flatMap((cell) => cell.replaceAll("`", "").split(", "));
  expect(names.toSorted()).toEqual(settingNames.toSorted());
});

test("without settings everything has a place below the data folder", () => {
  const config = readConfig({ SAMENKIJKEN_DATA: "/somewhere" });
  expect(config).toMatchObject({
    port: 4747,
    host: "127.0.0.1",
    databaseUrl: null,
    masterKeyFile: "/somewhere/master/master.key",
    logFile: "/somewhere/samenkijken.log",
    keepFreeBytes: 1_073_741_824,
    s3: null,
  });
});

test("a wrong setting is named, its value is not", () => {
  expect(() => readConfig({ PORT: "geheim", DATABASE_URL: "niets" })).toThrow(/PORT, DATABASE_URL/);
  expect(() => readConfig({ PORT: "geheim" })).not.toThrow(/geheim/);
});

const s3 = {
  SAMENKIJKEN_S3_ENDPOINT: "https://s3.example.org",
  SAMENKIJKEN_S3_BUCKET: "films",
  SAMENKIJKEN_S3_ACCESS_KEY: "wie",
  SAMENKIJKEN_S3_SECRET_KEY: "geheim",
};

test("films lie on S3 when endpoint, bucket and both keys are given", () => {
  expect(readConfig(s3).s3).toEqual({
    endpoint: "https://s3.example.org",
    bucket: "films",
    region: "us-east-1",
    accessKey: "wie",
    secretKey: "geheim",
  });
  expect(readConfig({ ...s3, SAMENKIJKEN_S3_REGION: "nl" }).s3?.region).toBe("nl");
});

test.each(Object.keys(s3))("half an address of S3 is refused: without %s", (name) => {
  const half = () => readConfig({ ...s3, [name]: "" });
  expect(half).toThrow(`Missing: ${name}.`);
  expect(half).not.toThrow(/geheim/);
});

test.each([
  ["SAMENKIJKEN_S3_ENDPOINT", "s3.example.org"],
  ["SAMENKIJKEN_S3_ENDPOINT", "ftp://s3.example.org"],
  ["SAMENKIJKEN_S3_BUCKET", "Films/2026"],
  ["SAMENKIJKEN_KEEP_FREE", "1 GB"],
])("%s cannot be %s", (name, value) => {
  expect(() => readConfig({ ...s3, [name]: value })).toThrow(`A setting is not right: ${name}.`);
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
