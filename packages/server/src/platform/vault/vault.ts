import type { KeyStore } from "./key-store.ts";
import type { ObjectStore } from "./object-store.ts";

/** The locked room of films: noise in one place, keys in another. */
export interface Vault {
  readonly store: ObjectStore;
  readonly keys: KeyStore;
}

/** The name of a sealed file in the store. */
export function objectName(recordingId: string, fileId: string): string {
  return `${recordingId}/${fileId}`;
}
