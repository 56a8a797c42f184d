import { Problem } from "../platform/problem.ts";
import type { ReadScope } from "../platform/scope.ts";
import type { Sealing } from "../platform/vault/sealed-format.ts";
import { receivedBytes } from "../platform/vault/sealed-upload.ts";
import { objectName, type Vault } from "../platform/vault/vault.ts";
import { selectFiles, selectKeyHandle, type RecordingRow } from "./queries.ts";

/** The key of a film; refuses when row-level security hides its handle, which is when consent does not hold. */
export async function openKey(scope: ReadScope, vault: Vault, recordingId: string): Promise<Buffer> {
  const handle = await selectKeyHandle(scope, recordingId);
  if (handle === undefined) throw new Problem("consent-missing");
  const key = await vault.keys.open(handle);
  if (key === null) throw new Problem("not-found");
  return key;
}

/** Where the original of a film lies, and how it is sealed. */
export async function originalOf(scope: ReadScope, vault: Vault, row: RecordingRow) {
  const key = await openKey(scope, vault, row.id);
  const file = (await selectFiles(scope, row.id)).find(({ kind }) => kind === "original");
  if (file === undefined) throw new Problem("not-found");
  const sealing: Sealing = { key, fileId: file.id };
  return { store: vault.store, name: objectName(row.id, file.id), sealing, length: row.size_bytes };
}

/** Bytes of an upload that are safely here; 0 while the key may not be opened, since nothing can then be checked. */
export async function receivedOf(scope: ReadScope, vault: Vault, row: RecordingRow): Promise<number> {
  if (row.state !== "uploading") return row.size_bytes;
  const handle = await selectKeyHandle(scope, row.id);
  if (handle === undefined) return 0;
  return receivedBytes(await originalOf(scope, vault, row));
}
