// `npm run bench`: every file of bench/, one after the other, so that none disturbs another's timing.
import { spawnSync } from "node:child_process";
import { globSync } from "node:fs";
import { root } from "./root.ts";

const files = globSync("bench/*.ts", { cwd: root }).toSorted();
if (files.length === 0) console.log("There is nothing to time yet.");
for (const file of files) {
  console.log(`\n${file}`);
  const { status } = spawnSync(process.execPath, [file], { cwd: root, stdio: "inherit" });
  if (status !== 0) process.exitCode = 1;
}
