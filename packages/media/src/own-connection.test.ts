import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { describe, expect, test } from "vitest";
import { serveOnce } from "./loopback.ts";
import { isOwnConnection, ownerOf } from "./own-connection.ts";
import type { FilmSource } from "./source.ts";

const table = `  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode
   0: 0100007F:9C40 0100007F:1F90 01 00000000:00000000 00:00000000 00000000  1000        0 11 1 0 20 4 30 10 -1
   1: 0100007F:1F90 0100007F:9C40 01 00000000:00000000 00:00000000 00000000     0        0 12 1 0 20 4 30 10 -1
`;

test("the user at the other end is read out of the kernel's table, and nobody is not somebody", () => {
  expect(ownerOf(table, { from: 0x9c40, to: 0x1f90 })).toBe(1000);
  expect(ownerOf(table, { from: 0x1f90, to: 0x9c40 })).toBe(0);
  expect(ownerOf(table, { from: 1, to: 0x1f90 })).toBeNull();
  expect(ownerOf("", { from: 1, to: 2 })).toBeNull();
});

test("a connection without ports is nobody's", async () => {
  const nobody = { localPort: undefined, remotePort: undefined } as never;
  expect(await isOwnConnection(nobody, "linux")).toBe(false);
});

describe.skipIf(process.platform !== "linux" || process.getuid?.() !== 0)(
  "on this machine (skipped when it is no Linux, or this is no superuser)",
  () => {
    test("another user who knows the address gets nothing of the film", async () => {
      const loopback = await serveOnce(source);
      expect(await askAs(0, loopback.url)).toContain("200");
      expect(await askAs(65_534, loopback.url)).toContain("404");
      await loopback.close();
    });
  },
);

const source: FilmSource = {
  size: 3,
  async *read(start, end) {
    for (let at = start; at < end; at++) yield await Promise.resolve(new Uint8Array([at]));
  },
};

/** The first line that a user of this machine gets from an address. Bash speaks to a port without any other program. */
async function askAs(uid: number, url: string): Promise<string> {
  const { port, pathname } = new URL(url);
  const script = 'exec 3<>"/dev/tcp/127.0.0.1/$0"; printf "GET $1 HTTP/1.0\\r\\n\\r\\n" >&3; head -n 1 <&3';
  const { stdout } = await promisify(execFile)("/bin/bash", ["-c", script, port, pathname], {
    uid,
    cwd: "/",
  });
  return stdout;
}
