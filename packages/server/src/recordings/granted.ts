import { GrantId } from "@samenkijken/contract/ids";
import { demandCopyConsent } from "../consent/index.ts";
import { demandFamily } from "../families/index.ts";
import type { Database } from "../platform/database.ts";
import { orNotFound, Problem } from "../platform/problem.ts";
import { readIn, type Asking, type ReadScope } from "../platform/scope.ts";
import { openSealedFile, type SealedFile } from "../platform/vault/sealed-reader.ts";
import { objectName, type Vault } from "../platform/vault/vault.ts";
import { cutGranted } from "./cut-granted.ts";
import { fetchBackUntil, isPlayable, partsOf } from "./film-state.ts";
import { openKey } from "./film-vault.ts";
import { selectFiles, selectOpenGrant, type RecordingRow } from "./queries.ts";
import { loadRow } from "./recording-shape.ts";

/** What is asked of a grant: `film`, `poster`, `strip`, `peaks`, `part-1`, `clip`. */
export interface GrantWish {
  readonly grantId: string;
  readonly what: string;
}

/** What a grant gives: bytes `from` up to `to` of one file, decrypted as they are read. */
export interface Granted {
  readonly file: SealedFile;
  readonly contentType: string;
  readonly from: number;
  readonly to: number;
  /** The name under which a browser keeps it; null for what is only looked at. */
  readonly fileName: string | null;
}

interface GrantDeps {
  readonly database: Database;
  readonly vault: Vault;
}

/** Opens what a grant gives. Refuses when the session, the grant, the right or the consent is gone (settled 12). */
export async function openGranted(deps: GrantDeps, asking: Asking, wish: GrantWish): Promise<Granted> {
  const { recording, key, fileId, contentType, part, clip } = await readGranted(deps, asking, wish);
  const name = objectName(recording.id, fileId);
  const file = await openSealedFile(deps.vault.store, name, { key, fileId });
  if (clip !== null) return wholeOf(await cutGranted(file, recording, clip), clip.fileName);
  if (part !== null) return { file, contentType, ...part };
  return { file, contentType, from: 0, to: file.length, fileName: null };
}

/** Asks everything again, without opening the file. */
export async function readGranted(
  { database, vault }: GrantDeps,
  asking: Asking,
  wish: GrantWish,
): Promise<Ready & { readonly recording: RecordingRow; readonly key: Buffer }> {
  if (!GrantId.safeParse(wish.grantId).success) throw new Problem("not-found");
  return readIn(database, asking, async (scope) => {
    const grant = orNotFound(await selectOpenGrant(scope, wish.grantId));
    const recording = await loadRow(scope, grant.recording_id);
    if (recording.state === "erased") throw new Problem("film-erased", {}, recording.family_id);
    const ready = await readyFor(scope, { grant, recording, what: wish.what });
    return { ...orNotFound(ready), recording, key: await openKey(scope, vault, recording.id) };
  });
}

type Grant = NonNullable<Awaited<ReturnType<typeof selectOpenGrant>>>;

interface Asked {
  readonly grant: Grant;
  readonly recording: RecordingRow;
  readonly what: string;
}

/** Which file it is about, and which piece of it. */
interface Ready {
  readonly fileId: string;
  readonly contentType: string;
  readonly part: Pick<Granted, "from" | "to" | "fileName"> | null;
  readonly clip: {
    readonly startMicros: number;
    readonly endMicros: number;
    readonly fileName: string;
  } | null;
}

function readyFor(scope: ReadScope, asked: Asked): Promise<Ready | undefined> {
  if (asked.grant.purpose === "fetch-back") return readyPart(scope, asked);
  if (asked.grant.purpose === "family-copy") return readyClip(scope, asked);
  return readyToLookAt(scope, asked);
}

/** Small files of a film that a grant shows beside the film itself. */
const besideTheFilm: ReadonlySet<string> = new Set(["poster", "strip", "peaks"]);

async function readyToLookAt(
  scope: ReadScope,
  { grant, recording, what }: Asked,
): Promise<Ready | undefined> {
  if (!isPlayable(recording)) return undefined;
  const files = await selectFiles(scope, recording.id);
  const file =
    what === "film"
      ? (files.find(({ id }) => id === grant.film_file_id) ?? files.find(({ kind }) => kind === "proxy"))
      : files.find(({ kind }) => kind === what && besideTheFilm.has(kind));
  return file && { fileId: file.id, contentType: file.content_type, part: null, clip: null };
}

/** A file of a refused film, for as long as it may be fetched back. */
async function readyPart(scope: ReadScope, { recording, what }: Asked): Promise<Ready | undefined> {
  const until = fetchBackUntil(recording);
  if (until === null || scope.at >= until) return undefined;
  const original = (await selectFiles(scope, recording.id)).find(({ kind }) => kind === "original");
  const part = partNamed(recording, what);
  if (original === undefined || part === undefined) return undefined;
  return { fileId: original.id, contentType: "application/octet-stream", part, clip: null };
}

/** A clip to be cut, while everyone still agrees to a copy for the family. */
async function readyClip(scope: ReadScope, { grant, recording, what }: Asked): Promise<Ready | undefined> {
  const { film_file_id: fileId, clip_file_name: fileName } = grant;
  const { clip_start_micros: startMicros, clip_end_micros: endMicros } = grant;
  if (what !== "clip" || !isPlayable(recording)) return undefined;
  if (fileId === null || fileName === null || startMicros === null || endMicros === null) return undefined;
  const family = await demandFamily(scope, "film.copy", recording.family_id);
  await demandCopyConsent(scope, family, { trajectoryId: recording.trajectory_id, seen: recording.seen });
  const clip = { startMicros, endMicros, fileName };
  return { fileId, contentType: "video/mp4", part: null, clip };
}

/** Where the n-th file of a film lies in its original, for `part-n`. */
function partNamed(recording: RecordingRow, what: string): Ready["part"] | undefined {
  const number = Number(/^part-([1-9]\d?)$/.exec(what)?.[1] ?? 0);
  const parts = partsOf(recording);
  const part = parts[number - 1];
  if (part === undefined) return undefined;
  const from = parts.slice(0, number - 1).reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
  return { from, to: from + part.sizeBytes, fileName: part.name };
}

/** A file that is in memory already, to be handed out in ranges like any other. */
function wholeOf(bytes: Buffer, fileName: string): Granted {
  const file: SealedFile = {
    length: bytes.length,
    // oxlint-disable-next-line require-await -- the shape of a file is asynchronous
    async *read(start, end) {
      yield bytes.subarray(start, end);
    },
  };
  return { file, contentType: "video/mp4", from: 0, to: bytes.length, fileName };
}
