import { execFileSync, spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";

/** As whom the database server runs: PostgreSQL refuses to be root. */
export interface Runner {
  /** Words before the program's own. */
  readonly before: readonly [] | readonly [string, ...string[]];
  readonly who: { readonly uid?: number; readonly gid?: number };
  /** Hands folders over, with all that is in the data, when they belong to somebody else by now. */
  readonly own: (folders: readonly string[]) => void;
}

// 65534 (nobody) exists on every Linux without adding a user.
const nobody = 65_534;
const inNamespace = ["unshare", "--user", `--map-user=${nobody}`, `--map-group=${nobody}`] as const;

/**
 * An ordinary user runs the server as it is. Root hands it to `nobody`; where `nobody` cannot walk to the
 * folder (a home or temporary folder that others may not enter), root is called `nobody` in a user
 * namespace of its own instead. Throws a sentence when neither can be.
 */
export function chooseRunner(folder: string): Runner {
  if (process.getuid?.() !== 0) return { before: [], who: {}, own: () => undefined };
  const barrier = barrierBefore(folder);
  if (barrier === null)
    return { before: [], who: { uid: nobody, gid: nobody }, own: (folders) => hand(folders, nobody) };
  if (spawnSync(inNamespace[0], [...inNamespace.slice(1), "true"]).status === 0)
    return { before: inNamespace, who: {}, own: (folders) => hand(folders, 0) };
  throw new Error(
    `The embedded database cannot reach its folder: other users may not enter ${barrier}. Nothing was started. ` +
      `Run as an ordinary user, choose another SAMENKIJKEN_DATA, or set DATABASE_URL.`,
  );
}

/** The first folder on the way that others may not enter. */
function barrierBefore(folder: string): string | null {
  for (let at = path.dirname(folder); at !== path.dirname(at); at = path.dirname(at))
    if ((fs.statSync(at).mode & 0o001) === 0) return at;
  return null;
}

function hand(folders: readonly string[], uid: number): void {
  const foreign = folders.filter((folder) => fs.statSync(folder).uid !== uid);
  if (foreign.length > 0) execFileSync("chown", ["-R", `${uid}:${uid}`, ...foreign]);
}
