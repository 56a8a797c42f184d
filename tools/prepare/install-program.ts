import { existsSync } from "node:fs";
import { findProgram } from "../find-program.ts";
import { runQuietly } from "../run-quietly.ts";
import { say } from "../say.ts";

interface Wish {
  /** All of these must be on the path. */
  readonly names: readonly string[];
  readonly debianPackages: readonly string[];
  /** What the caller has to do without when it cannot be installed. */
  readonly without: string;
}

/** A machine without a network should not keep its owner waiting. */
const apt = ["-o", "Acquire::Retries=1", "-o", "Acquire::http::Timeout=20"];

/** Installs a program that is missing, through the machine's own package manager and only when that is allowed;
 * else names the one command to type, and goes on. */
export async function installProgram(wish: Wish): Promise<"there" | "missing"> {
  if (isThere(wish)) return "there";
  const started = Date.now();
  const what = wish.debianPackages.join(", ");
  if (process.getuid?.() === 0 && existsSync("/etc/debian_version") && findProgram("apt-get") !== null) {
    say(`Installing ${what} (once, about a minute)…`);
    const done =
      (await runQuietly("apt-get", [...apt, "update"], say)) === 0 &&
      (await runQuietly(
        "apt-get",
        [...apt, "install", "-y", "--no-install-recommends", ...wish.debianPackages],
        say,
      )) === 0;
    if (done && isThere(wish)) {
      say(`${what} installed (${Math.round((Date.now() - started) / 1000)} s).`);
      return "there";
    }
  }
  say(`Missing: ${what}; ${wish.without}. Install with:\n\n  ${commandFor(wish.debianPackages.join(" "))}\n`);
  return "missing";
}

function isThere(wish: Wish): boolean {
  return wish.names.every((name) => findProgram(name) !== null);
}

function commandFor(names: string): string {
  if (process.platform === "darwin") return `brew install ${names}`;
  if (process.platform === "win32") return `winget install ${names}`;
  if (findProgram("dnf") !== null) return `sudo dnf install -y ${names}`;
  if (findProgram("pacman") !== null) return `sudo pacman -S ${names}`;
  if (findProgram("apk") !== null) return `sudo apk add ${names}`;
  return `sudo apt-get install -y ${names}`;
}
