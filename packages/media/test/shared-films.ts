import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

// Tests find the real films beside the checkout, or where the environment says; nothing of them is committed.
// oxlint-disable-next-line no-restricted-properties
const environment = process.env;

const folder =
  environment["SAMENKIJKEN_SHARED"] ?? fileURLToPath(new URL("../../../../shared/data", import.meta.url));

/** Gives the path of a shared film or sound, for example `video/sar-2x1.mp4`. */
export function sharedFilm(name: string): string {
  return `${folder}/${name}`;
}

/** Whether tests over the shared films can run; in continuous integration they must, and fail when they cannot. */
export const hasSharedFilms = environment["CI"] === "true" || existsSync(`${folder}/video`);
