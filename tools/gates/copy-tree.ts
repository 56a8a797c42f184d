import { cpSync, mkdirSync, mkdtempSync, readdirSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { root } from "../root.ts";

/** Copies the sources into a temporary folder whose packages find each other and not the ones here. */
export function copyTree(): string {
  const copy = mkdtempSync(path.join(tmpdir(), "samenkijken-gates-"));
  for (const entry of readdirSync(root, { withFileTypes: true })) {
    if (entry.isFile() && entry.name !== "package-lock.json")
      cpSync(path.join(root, entry.name), path.join(copy, entry.name));
  }
  for (const folder of ["packages", "tools", "journeys", "bench"]) {
    cpSync(path.join(root, folder), path.join(copy, folder), { recursive: true, filter: isSource });
  }
  linkModules(copy);
  return copy;
}

function isSource(file: string): boolean {
  return !/[\\/](?:node_modules|dist|coverage)$/.test(file);
}

function linkModules(copy: string): void {
  const scope = "@samenkijken";
  const from = path.join(root, "node_modules");
  mkdirSync(path.join(copy, "node_modules", scope), { recursive: true });
  for (const name of readdirSync(from).filter((entry) => entry !== scope)) {
    symlinkSync(path.join(from, name), path.join(copy, "node_modules", name));
  }
  for (const name of readdirSync(path.join(copy, "packages"))) {
    symlinkSync(path.join(copy, "packages", name), path.join(copy, "node_modules", scope, name));
  }
}
