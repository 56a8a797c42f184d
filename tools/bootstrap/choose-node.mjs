import { existsSync } from "node:fs";
import path from "node:path";
import process from "node:process";

/** The Node that everything runs on: the one from the lockfile, else the machine's own when it can run TypeScript
 * as it is (22.19 and later). Null, with the reason told, when there is neither. */
export function chooseNode(root) {
  const own = path.join(root, "node_modules/.bin/node");
  if (existsSync(own)) return own;
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major > 22 || (major === 22 && minor >= 19)) return process.execPath;
  process.stderr.write(
    `No Node 24 is packed for ${process.platform} ${process.arch}, and this machine's Node is ${process.versions.node}.\n` +
      "Install Node 24 (https://nodejs.org) and type the same command again.\n",
  );
  return null;
}
