import path from "node:path";
import { z } from "zod";

const oneGiB = 2 ** 30;

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
  /** Bytes on the disk that films never take, so that the database can always go on. */
  SAMENKIJKEN_KEEP_FREE: z.coerce.number().int().min(0).default(oneGiB),
  /** A server that speaks S3: then films lie there instead of below the data folder. Endpoint, bucket and keys go together. */
  SAMENKIJKEN_S3_ENDPOINT: z.url({ protocol: /^https?$/ }).optional(),
  SAMENKIJKEN_S3_BUCKET: z
    .string()
    .regex(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/)
    .optional(),
  SAMENKIJKEN_S3_REGION: z.string().min(1).default("us-east-1"),
  SAMENKIJKEN_S3_ACCESS_KEY: z.string().min(1).optional(),
  SAMENKIJKEN_S3_SECRET_KEY: z.string().min(1).optional(),
  /** Whether every film shows who looks, and when. */
  SAMENKIJKEN_WATERMARK: z.enum(["yes", "no"]).default("no"),
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
  readonly keepFreeBytes: number;
  /** Null when films lie on the disk. */
  readonly s3: S3Settings | null;
  readonly watermark: "yes" | "no";
  readonly logFile: string;
  readonly logLevel: "info" | "warn" | "error" | "silent";
}

/** How to reach the bucket in which films lie. */
export interface S3Settings {
  readonly endpoint: string;
  readonly bucket: string;
  readonly region: string;
  readonly accessKey: string;
  readonly secretKey: string;
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
    keepFreeBytes: settings.SAMENKIJKEN_KEEP_FREE,
    s3: s3Of(settings),
    watermark: settings.SAMENKIJKEN_WATERMARK,
    logFile: path.resolve(settings.SAMENKIJKEN_LOG_FILE ?? path.join(dataFolder, "samenkijken.log")),
    logLevel: settings.SAMENKIJKEN_LOG,
  };
}

/** Half an address would put films in a place that nobody meant. */
function s3Of(settings: z.output<typeof Settings>): S3Settings | null {
  const {
    SAMENKIJKEN_S3_ENDPOINT: endpoint,
    SAMENKIJKEN_S3_BUCKET: bucket,
    SAMENKIJKEN_S3_REGION: region,
    SAMENKIJKEN_S3_ACCESS_KEY: accessKey,
    SAMENKIJKEN_S3_SECRET_KEY: secretKey,
  } = settings;
  if (endpoint !== undefined && bucket !== undefined && accessKey !== undefined && secretKey !== undefined)
    return { endpoint, bucket, region, accessKey, secretKey };
  const together = [
    "SAMENKIJKEN_S3_ENDPOINT",
    "SAMENKIJKEN_S3_BUCKET",
    "SAMENKIJKEN_S3_ACCESS_KEY",
    "SAMENKIJKEN_S3_SECRET_KEY",
  ] as const;
  const missing = together.filter((name) => settings[name] === undefined);
  if (missing.length === together.length) return null;
  throw new Error(
    `Films can lie on a server that speaks S3 only when endpoint, bucket and both keys are given. Missing: ${missing.join(", ")}. Nothing was started.`,
  );
}

/** The language of the terminal as the machine tells it, `nl_NL.UTF-8`; no setting of ours. */
export function terminalLanguage(): string {
  return process.env["LANG"] ?? "";
}

/** True for an address that only this machine can reach. */
export function isLoopback(host: string): boolean {
  return host === "localhost" || host === "::1" || host === "[::1]" || /^127\.\d+\.\d+\.\d+$/.test(host);
}
