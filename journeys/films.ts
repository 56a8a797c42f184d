import { existsSync } from "node:fs";
import path from "node:path";
import { test } from "@playwright/test";
import { root } from "../tools/root.ts";

// oxlint-disable-next-line no-restricted-properties -- where the films are differs per machine
const environment = process.env;
const folder = environment["SAMENKIJKEN_SHARED"] ?? path.join(root, "../shared/data");

/** The path of a shared film; nothing of these films is ever committed. */
export function sharedFilm(name: string): string {
  return path.join(folder, "video", name);
}

/** Skips a story whose film is not beside this checkout; in continuous integration it fails instead. */
export function needsFilm(name: string): void {
  const isMissing = !existsSync(sharedFilm(name));
  test.skip(isMissing && environment["CI"] !== "true", `the shared film ${name} is not beside this checkout`);
}
