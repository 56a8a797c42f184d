import type { FileHandle } from "./file-access.ts";
import type { SavedSha256 } from "./sha256.ts";

/**
 * What the browser keeps of a film on its way, so that it goes on after a reload: where the files are, and how far the
 * hash is. Never a byte of the film itself.
 */
export interface KeptFilm {
  readonly id: string;
  readonly fingerprint: string;
  /** Empty where the browser gives no handles. */
  readonly handles: readonly FileHandle[];
  readonly hash: SavedSha256 | null;
  /** The hash of the whole film, once it was read to the end. */
  readonly sha256: string | null;
}

const name = "samenkijken-uploads";
const films = "films";

/** What is kept of a film; null when nothing is, or when the browser keeps nothing at all. */
export async function readKept(id: string): Promise<KeptFilm | null> {
  try {
    const found: unknown = await inStore("readonly", (store) => store.get(id));
    return (found ?? null) as KeptFilm | null;
  } catch {
    // Some private windows refuse: then the film is chosen again by hand and hashed from the start.
    return null;
  }
}

/** Keeps what is known of a film. */
export async function keepFilm(film: KeptFilm): Promise<void> {
  await inStore("readwrite", (store) => store.put(film)).catch(() => undefined);
}

/** Keeps a change to a film that is kept. */
export async function changeKept(id: string, change: Partial<KeptFilm>): Promise<void> {
  await inStore("readwrite", (store) => {
    const reading = store.get(id) as IDBRequest<KeptFilm | undefined>;
    // In the same transaction, so that two changes at once do not undo each other.
    reading.addEventListener("success", () => {
      if (reading.result !== undefined) store.put({ ...reading.result, ...change });
    });
    return reading;
  }).catch(() => undefined);
}

/** The film is in, or gone. */
export async function forgetKept(id: string): Promise<void> {
  await inStore("readwrite", (store) => store.delete(id)).catch(() => undefined);
}

function answerOf<Answer>(request: IDBRequest<Answer>): Promise<Answer> {
  return new Promise((resolve, reject) => {
    request.addEventListener("success", () => resolve(request.result));
    request.addEventListener("error", () => reject(request.error ?? new Error("The browser keeps nothing.")));
  });
}

async function inStore<Answer>(
  mode: IDBTransactionMode,
  act: (store: IDBObjectStore) => IDBRequest<Answer>,
): Promise<Answer> {
  const opening = indexedDB.open(name, 1);
  opening.addEventListener("upgradeneeded", () => opening.result.createObjectStore(films, { keyPath: "id" }));
  const database = await answerOf(opening);
  try {
    return await answerOf(act(database.transaction(films, mode).objectStore(films)));
  } finally {
    database.close();
  }
}
