import path from "node:path";
import { z } from "zod";

/** Every setting of the program, read once at start. The operator's table in the README says the same. */
const Settings = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(4747),
  HOST: z.string().default("127.0.0.1"),
  SAMENKIJKEN_DATA: z.string().min(1).default("./data"),
  /** A managed PostgreSQL: then no embedded one is started, and nothing is seeded without the `demo` command. */
  DATABASE_URL: z.url().optional(),
  /** The role that owns the tables and migrates, when it is another one than the role of DATABASE_URL. */
  DATABASE_OWNER_URL: z.url().optional(),
  /** The file that holds the master key; keep it apart from the data and its backups. */
  SAMENKIJKEN_MASTER_KEY: z.string().min(1).optional(),
  /** Where the log goes; `/dev/stdout` where something collects it. */
  SAMENKIJKEN_LOG_FILE: z.string().min(1).optional(),
  SAMENKIJKEN_LOG: z.enum(["info", "warn", "error", "silent"]).default("info"),
});

/** The names of all settings. */
export const settingNames: readonly string[] = Object.keys(Settings.shape);

export interface Config {
  readonly port: number;
  readonly host: string;
  readonly dataFolder: string;
  readonly databaseUrl: string | null;
  readonly databaseOwnerUrl: string | null;
  readonly masterKeyFile: string;
  readonly logFile: string;
  readonly logLevel: "info" | "warn" | "error" | "silent";
}

/** Reads the environment, or throws a sentence that names what is wrong. */
export function readConfig(environment: Readonly<Record<string, string | undefined>> = process.env): Config {
  const parsed = Settings.safeParse(
    Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== "")),
  );
  if (!parsed.success) {
    const wrong = parsed.error.issues.map((issue) => issue.path.join(".")).join(", ");
    throw new Error(
      `A setting is not right: ${wrong}. Nothing was started. The README lists what each setting may be.`,
    );
  }
  const settings = parsed.data;
  const dataFolder = path.resolve(settings.SAMENKIJKEN_DATA);
  return {
    port: settings.PORT,
    host: settings.HOST,
    dataFolder,
    databaseUrl: settings.DATABASE_URL ?? null,
    databaseOwnerUrl: settings.DATABASE_OWNER_URL ?? null,
    masterKeyFile: path.resolve(
      settings.SAMENKIJKEN_MASTER_KEY ?? path.join(dataFolder, "master", "master.key"),
    ),
    logFile: path.resolve(settings.SAMENKIJKEN_LOG_FILE ?? path.join(dataFolder, "samenkijken.log")),
    logLevel: settings.SAMENKIJKEN_LOG,
  };
}

/** The language of the terminal as the machine tells it, `nl_NL.UTF-8`; no setting of ours. */
export function terminalLanguage(): string {
  return process.env["LANG"] ?? "";
}

/** True for an address that only this machine can reach. */
export function isLoopback(host: string): boolean {
  return host === "localhost" || host === "::1" || host === "[::1]" || /^127\.\d+\.\d+\.\d+$/.test(host);
}
