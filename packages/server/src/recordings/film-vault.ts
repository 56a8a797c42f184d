import type { FilmSource } from "@samenkijken/media/source";
import { Problem } from "../platform/problem.ts";
import type { ReadScope } from "../platform/scope.ts";
import { DamagedFile, type Sealing } from "../platform/vault/sealed-format.ts";
import { openSealedFile } from "../platform/vault/sealed-reader.ts";
import { receivedBytes } from "../platform/vault/sealed-upload.ts";
import { objectName, type Vault } from "../platform/vault/vault.ts";
import { partsOf } from "./film-state.ts";
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
  const { store, keepFree } = vault;
  return { store, name: objectName(row.id, file.id), sealing, length: row.size_bytes, keepFree };
}

/** Bytes of an upload that are safely here; 0 while the key may not be opened, since nothing can then be checked. */
export async function receivedOf(scope: ReadScope, vault: Vault, row: RecordingRow): Promise<number> {
  if (row.state !== "uploading") return row.size_bytes;
  const handle = await selectKeyHandle(scope, row.id);
  if (handle === undefined) return 0;
  return receivedBytes(await originalOf(scope, vault, row));
}

/** The original as the files that it came in, to be read; `throwDamage` tells whether what was read could be trusted. */
export interface OriginalParts {
  readonly sources: readonly FilmSource[];
  /** Throws the damage that a reader met: a program that reads the film sees only that it ends. */
  readonly throwDamage: () => void;
}

/** Opens the original of a film, file by file. Throws DamagedFile when its ends are not what was sealed. */
export async function openParts(
  vault: Vault,
  row: Pick<RecordingRow, "id" | "parts">,
  original: Sealing,
): Promise<OriginalParts> {
  const sealed = await openSealedFile(vault.store, objectName(row.id, original.fileId), original);
  let damage: DamagedFile | null = null;
  async function* read(start: number, end: number) {
    try {
      yield* sealed.read(start, end);
    } catch (fault) {
      if (fault instanceof DamagedFile) damage = fault;
      throw fault;
    }
  }
  let at = 0;
  const sources = partsOf(row).map(({ sizeBytes }): FilmSource => {
    const from = at;
    at += sizeBytes;
    return { size: sizeBytes, read: (start, end) => read(from + start, from + end) };
  });
  return {
    sources,
    throwDamage: () => {
      if (damage !== null) throw damage;
    },
  };
}
