import path from "node:path";
import type { Config } from "../config.ts";
import { diskStore } from "./disk-store.ts";
import type { ObjectStore } from "./object-store.ts";
import { s3Store } from "./s3-store.ts";

/** Opens the place where films lie: the bucket that the settings name, else a folder below the data. Throws when the bucket cannot be reached. */
export async function openStore(config: Pick<Config, "s3" | "dataFolder">): Promise<ObjectStore> {
  return config.s3 === null ? diskStore(path.join(config.dataFolder, "films")) : s3Store(config.s3);
}
