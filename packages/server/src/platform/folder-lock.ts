import fs from "node:fs";
import path from "node:path";

/** Says that a folder is ours until `release`; refuses, with the other's address, while another program holds it. */
export interface FolderLock {
  readonly tellAddress: (address: string) => void;
  readonly release: () => void;
}

/** Takes the folder, also from a program that was killed: its process no longer lives, or is by now another one. */
export function lockFolder(folder: string): FolderLock {
  fs.mkdirSync(folder, { recursive: true, mode: 0o755 });
  const file = path.join(folder, "running");
  const holder = readHolder(file);
  if (holder !== null)
    throw new Error(
      `Samenkijken is already running on this folder (${folder})${holder.address === "" ? "" : `, at ${holder.address}`}. ` +
        `Nothing was started. Use that one, stop it first, or choose another folder with SAMENKIJKEN_DATA.`,
    );
  const write = (address: string) =>
    fs.writeFileSync(file, `${process.pid}\n${startOf(process.pid)}\n${address}\n`, { mode: 0o600 });
  write("");
  return { tellAddress: write, release: () => fs.rmSync(file, { force: true }) };
}

function readHolder(file: string): { address: string } | null {
  if (!fs.existsSync(file)) return null;
  const [pid = "", start = "", address = ""] = fs.readFileSync(file, "utf8").split("\n");
  const isAlive = startOf(Number(pid)) === start && start !== "" && Number(pid) !== process.pid;
  return isAlive ? { address } : null;
}

/** When a process started, in clock ticks since boot: with its id this names one process only. Empty when it is gone. */
function startOf(pid: number): string {
  try {
    const stat = fs.readFileSync(`/proc/${pid}/stat`, "utf8");
    return stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19] ?? "";
  } catch {
    return "";
  }
}
