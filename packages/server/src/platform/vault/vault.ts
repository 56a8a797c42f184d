import type { KeyStore } from "./key-store.ts";
import type { ObjectStore } from "./object-store.ts";

/** The locked room of films: noise in one place, keys in another. */
export interface Vault {
  readonly store: ObjectStore;
  readonly keys: KeyStore;
  /** Bytes on the disk that films never take: the database needs room to say that there is none. */
  readonly keepFree: number;
}

/** The name of a sealed file in the store. */
export function objectName(recordingId: string, fileId: string): string {
  return `${recordingId}/${fileId}`;
}
