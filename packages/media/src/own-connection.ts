import { readFile } from "node:fs/promises";
import type { Socket } from "node:net";

/**
 * Whether the other end of a loopback connection is a process of our own user. The address of a film stands on the
 * command line of its reader, where every user of the machine can see it; this keeps it of no use to them. Linux only:
 * elsewhere nobody tells, and the answer is yes.
 */
export async function isOwnConnection(
  socket: Pick<Socket, "localPort" | "remotePort">,
  platform: NodeJS.Platform = process.platform,
): Promise<boolean> {
  if (platform !== "linux") return true;
  const { localPort, remotePort } = socket;
  if (localPort === undefined || remotePort === undefined) return false;
  const owner = ownerOf(await readFile("/proc/net/tcp", "utf8"), { from: remotePort, to: localPort });
  return owner === process.getuid?.();
}

/** The user behind the connection between two ports of 127.0.0.1, out of the kernel's own table; null when there is none. */
export function ownerOf(table: string, ports: { readonly from: number; readonly to: number }): number | null {
  const [local, remote] = [inTable(ports.from), inTable(ports.to)];
  const line = table
    .split("\n")
    .map((text) => text.trim().split(/\s+/))
    .find((fields) => fields[1] === local && fields[2] === remote);
  const uid = Number(line?.[7] ?? Number.NaN);
  return Number.isInteger(uid) ? uid : null;
}

/** The kernel writes addresses in the byte order of the machine: 127.0.0.1 is 0100007F on the ones we run on. */
function inTable(port: number): string {
  return `0100007F:${port.toString(16).toUpperCase().padStart(4, "0")}`;
}
