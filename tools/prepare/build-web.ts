import { createHash } from "node:crypto";
import { existsSync, globSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { root } from "../root.ts";
import { runQuietly } from "../run-quietly.ts";
import { say } from "../say.ts";

const built = path.join(root, "packages/web/dist");
const marker = path.join(built, ".built-from");

/** Everything the browser's program is made of. */
const sources = [
  "packages/web/{index.html,vite.config.ts,package.json}",
  "packages/web/{src,public}/**/*",
  "packages/{annotation,domain,contract}/src/**/*.ts",
  "package-lock.json",
];

/** Builds the web application when its sources are not the ones it was last built from. The new one takes the old
 * one's place as a whole, so that a server that is running never serves half of it. */
export async function buildWeb(): Promise<"there" | "failed"> {
  const wanted = hashOfSources();
  if (existsSync(marker) && readFileSync(marker, "utf8") === wanted) return "there";
  say("Building the web application…");
  const started = Date.now();
  const fresh = path.join(root, ".cache", `web-${process.pid}`);
  const vite = path.join(root, "node_modules/vite/bin/vite.js");
  const args = [vite, "build", "packages/web", "--outDir", fresh, "--emptyOutDir", "--logLevel", "warn"];
  if ((await runQuietly(process.execPath, args, say)) !== 0) {
    rmSync(fresh, { recursive: true, force: true });
    say("The web application could not be built.");
    return "failed";
  }
  writeFileSync(path.join(fresh, ".built-from"), wanted);
  takeThePlace(fresh);
  say(`The web application is built (${((Date.now() - started) / 1000).toFixed(1)} s).`);
  return "there";
}

function takeThePlace(fresh: string): void {
  const old = `${fresh}-old`;
  mkdirSync(path.dirname(built), { recursive: true });
  if (existsSync(built)) renameSync(built, old);
  renameSync(fresh, built);
  rmSync(old, { recursive: true, force: true });
}

function hashOfSources(): string {
  const hash = createHash("sha256");
  for (const entry of globSync(sources, { cwd: root, withFileTypes: true })
    .filter(isSource)
    .map(pathOf)
    .toSorted()) {
    hash.update(path.relative(root, entry)).update("\0").update(readFileSync(entry)).update("\0");
  }
  return hash.digest("hex");
}

function isSource(entry: { isFile: () => boolean; name: string }): boolean {
  return entry.isFile() && !/\.test\.tsx?$/.test(entry.name);
}

function pathOf(entry: { parentPath: string; name: string }): string {
  return path.join(entry.parentPath, entry.name);
}
