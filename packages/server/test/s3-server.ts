import { execFile, spawn, type ChildProcess } from "node:child_process";
import fs from "node:fs";
import net from "node:net";
import os from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { promisify } from "node:util";
import { CreateBucketCommand } from "@aws-sdk/client-s3";
import { findProgram } from "../../../tools/find-program.ts";
import type { S3Settings } from "../src/platform/config.ts";
import { s3Client } from "../src/platform/vault/s3-client.ts";

const programs = [
  "ceph",
  "ceph-authtool",
  "ceph-mon",
  "ceph-osd",
  "monmaptool",
  "radosgw",
  "radosgw-admin",
  "setpriv",
];
const isContinuous = process.env["CI"] === "true";
const missing = programs.filter((name) => findProgram(name) === null);

/** Why the tests against a real S3 server are left out, or null when they run; in continuous integration they must. */
export const noS3Server =
  missing.length === 0 || isContinuous
    ? null
    : `no S3 server: ${missing.join(", ")} missing (Debian: ceph-mon ceph-osd radosgw ceph-common)`;

export interface S3Server {
  /** Of a bucket that is empty at first. */
  readonly settings: S3Settings;
  readonly stop: () => Promise<void>;
}

const deadlineMs = 120_000;
const run = promisify(execFile);

/**
 * Starts Ceph's S3 server: one monitor, one store that keeps everything in memory, one gateway, all in a folder
 * of their own on free ports. Stops whatever runs when it cannot be started.
 */
export async function startS3Server(): Promise<S3Server> {
  if (missing.length > 0) throw new Error(`The S3 server is not installed: ${missing.join(", ")} missing.`);
  // Short, because a socket's path may have no more than 107 characters.
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "ceph-"));
  const daemons = new Daemons(folder);
  try {
    const settings = await startDaemons(folder, daemons);
    return { settings, stop: () => daemons.stop() };
  } catch (fault) {
    const words = daemons.lastWords();
    await daemons.stop();
    throw new Error(`The S3 server did not start. ${String(fault)}\n${words}`, { cause: fault });
  }
}

async function startDaemons(folder: string, daemons: Daemons): Promise<S3Settings> {
  const until = AbortSignal.timeout(deadlineMs);
  const [monitorPort, gatewayPort] = [await freePort(), await freePort()];
  const fsid = crypto.randomUUID();
  const monitor = `[v2:127.0.0.1:${monitorPort}/0]`;
  const file = (name: string) => path.join(folder, name);
  fs.writeFileSync(file("ceph.conf"), configuration(folder, { fsid, monitor }));
  for (const name of ["mon.a", "osd.0", "crash"]) fs.mkdirSync(file(name));
  const ask = async (program: string, ...args: string[]) => {
    const own = program.startsWith("ceph-auth") || program === "monmaptool" ? [] : ["-c", file("ceph.conf")];
    await run(programAt(program), [...own, ...args], { signal: until });
  };
  const [keys, admin, map] = [file("mon.keyring"), file("admin.keyring"), file("monmap")];
  await ask("ceph-authtool", "--create-keyring", keys, "--gen-key", "-n", "mon.", "--cap", "mon", "allow *");
  const all = ["mon", "osd", "mgr", "mds"].flatMap((daemon) => ["--cap", daemon, "allow *"]);
  await ask("ceph-authtool", "--create-keyring", admin, "--gen-key", "-n", "client.admin", ...all);
  await ask("ceph-authtool", keys, "--import-keyring", admin);
  await ask("monmaptool", "--create", "--fsid", fsid, "--addv", "a", monitor.replaceAll("/0", ""), map);
  await ask("ceph-mon", "--mkfs", "-i", "a", "--monmap", map, "--keyring", keys);
  daemons.start("ceph-mon", ["-i", "a", "-f"]);
  await ask("ceph", "osd", "create");
  const mayStore = ["mon", "allow profile osd", "osd", "allow *", "mgr", "allow profile osd"];
  await ask("ceph", "auth", "get-or-create", "osd.0", ...mayStore, "-o", file("osd.keyring"));
  await ask("ceph-osd", "-i", "0", "--mkfs");
  daemons.start("ceph-osd", ["-i", "0", "-f"]);
  const keysOf = { accessKey: "samenkijken", secretKey: crypto.randomUUID() };
  const user = ["--uid=test", "--display-name=test"];
  await ask(
    "radosgw-admin",
    "user",
    "create",
    ...user,
    `--access-key=${keysOf.accessKey}`,
    `--secret-key=${keysOf.secretKey}`,
  );
  daemons.start("radosgw", [
    "-n",
    "client.admin",
    `--rgw_frontends=beast endpoint=127.0.0.1:${gatewayPort}`,
    "-f",
  ]);
  const endpoint = `http://127.0.0.1:${gatewayPort}`;
  await untilItAnswers(endpoint, daemons, until);
  const settings = { endpoint, bucket: "films", region: "us-east-1", ...keysOf };
  const client = s3Client(settings);
  await client.send(new CreateBucketCommand({ Bucket: settings.bucket }), { abortSignal: until });
  client.destroy();
  return settings;
}

async function untilItAnswers(endpoint: string, daemons: Daemons, until: AbortSignal): Promise<void> {
  for (;;) {
    until.throwIfAborted();
    daemons.demandAlive();
    const answered = await fetch(endpoint, { signal: AbortSignal.timeout(2000) }).then(
      () => true,
      () => false,
    );
    if (answered) return;
    await sleep(200);
  }
}

/** The programs that stay, each told by the kernel to end when this one ends. */
class Daemons {
  readonly #folder: string;
  readonly #running: { name: string; child: ChildProcess }[] = [];

  constructor(folder: string) {
    this.#folder = folder;
  }

  start(name: string, args: readonly string[]): void {
    const output = fs.openSync(path.join(this.#folder, `${name}.out`), "a");
    const config = path.join(this.#folder, "ceph.conf");
    const child = spawn(
      programAt("setpriv"),
      ["--pdeathsig", "KILL", programAt(name), "-c", config, ...args],
      {
        stdio: ["ignore", output, output],
      },
    );
    fs.closeSync(output);
    this.#running.push({ name, child });
  }

  demandAlive(): void {
    const ended = this.#running.find(({ child }) => child.exitCode !== null || child.signalCode !== null);
    if (ended !== undefined) throw new Error(`${ended.name} has ended`);
  }

  lastWords(): string {
    return this.#running
      .map(({ name }) => {
        const file = path.join(this.#folder, `${name}.out`);
        return `${name}: ${fs.readFileSync(file, "utf8").slice(-1000)}`;
      })
      .join("\n");
  }

  /** Nothing of it is to be kept, so nobody is asked to end in good order. */
  async stop(): Promise<void> {
    for (const { child } of this.#running) {
      if (child.exitCode !== null || child.signalCode !== null) continue;
      const gone = new Promise((resolve) => child.once("exit", resolve));
      child.kill("SIGKILL");
      await gone;
    }
    fs.rmSync(this.#folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

function programAt(name: string): string {
  const found = findProgram(name);
  if (found === null) throw new Error(`${name} is not installed`);
  return found;
}

function configuration(folder: string, cluster: { fsid: string; monitor: string }): string {
  return `[global]
fsid = ${cluster.fsid}
mon_host = ${cluster.monitor}
auth_cluster_required = cephx
auth_service_required = cephx
auth_client_required = cephx
osd_pool_default_size = 1
osd_pool_default_min_size = 1
mon_allow_pool_size_one = true
osd_pool_default_pg_num = 2
osd_pool_default_pgp_num = 2
osd_crush_chooseleaf_type = 0
osd_pool_default_pg_autoscale_mode = off
run_dir = ${folder}
pid_file = ${folder}/$name.pid
admin_socket = ${folder}/$name.asok
log_file = ${folder}/$name.log
crash_dir = ${folder}/crash
mon_data = ${folder}/mon.a
osd_data = ${folder}/osd.0
osd_objectstore = memstore
memstore_device_bytes = 2147483648
mon_max_pg_per_osd = 1000
mon_warn_on_pool_no_redundancy = false
ms_bind_ipv4 = true
public_network = 127.0.0.0/8
[mon.a]
host = localhost
mon_addr = 127.0.0.1
[client]
keyring = ${folder}/admin.keyring
[mon]
keyring = ${folder}/mon.keyring
[osd]
keyring = ${folder}/osd.keyring
`;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = net.createServer().on("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      const port = typeof address === "object" && address !== null ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}
