import fs from "node:fs";
import path from "node:path";

/** Kills the embedded database of a data folder, as a power cut would; false when it was not running. */
export function killDatabase(folder: string): boolean {
  const clusters = path.join(folder, "postgres");
  for (const name of fs.readdirSync(clusters)) {
    const file = path.join(clusters, name, "postmaster.pid");
    if (!fs.existsSync(file)) continue;
    const pid = Number(fs.readFileSync(file, "utf8").split("\n")[0]);
    try {
      process.kill(pid, "SIGKILL");
      return true;
    } catch {
      return false;
    }
  }
  return false;
}
