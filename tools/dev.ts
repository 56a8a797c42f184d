// `npm run dev`: the server, started again at every change, and Vite's own server for the screens in front of it.
import { spawn } from "node:child_process";
import { root } from "./root.ts";

const commands = [
  ["--watch", "packages/server/main.ts", "serve"],
  ["node_modules/vite/bin/vite.js", "packages/web"],
];
const children = commands.map((args) => spawn(process.execPath, args, { cwd: root, stdio: "inherit" }));
for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => stopAll(signal));
// One of the two alone is of no use.
for (const child of children) child.on("exit", () => stopAll("SIGTERM"));

function stopAll(signal: NodeJS.Signals): void {
  for (const child of children) child.kill(signal);
}
