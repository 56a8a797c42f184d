import { createSha256, type SavedSha256, type Sha256 } from "./sha256.ts";

/** Read in pieces, so that the screen answers in between. */
const pieceBytes = 1024 * 1024;

/** The hash of a film that is being sent: it takes what goes out, in its order, and whatever was missed at the end. */
export interface FilmHash {
  /** The bytes of a stretch of the film, which are counted in when they follow on those before. */
  readonly read: (start: number, end: number) => Promise<Uint8Array<ArrayBuffer>>;
  readonly save: () => SavedSha256 | null;
  /** Whether every byte was counted in. */
  readonly isWhole: () => boolean;
  /** Reads what was not counted in yet and gives the hash of the whole film. */
  readonly finish: (tell: (bytes: number) => void, stop: AbortSignal) => Promise<string>;
}

/** The hash of a film, from the start or from where it was put away. */
export function createFilmHash(film: Blob, saved: SavedSha256 | null): FilmHash {
  const hash: Sha256 = saved === null || saved.length > film.size ? createSha256() : createSha256(saved);
  const read = async (start: number, end: number): Promise<Uint8Array<ArrayBuffer>> => {
    const last = Math.min(end, film.size);
    const bytes = new Uint8Array(last - start);
    for (let at = start; at < last; at += pieceBytes) {
      const piece = new Uint8Array(await film.slice(at, Math.min(last, at + pieceBytes)).arrayBuffer());
      bytes.set(piece, at - start);
      countIn(hash, at, piece);
    }
    return bytes;
  };
  let digest: string | null = null;
  const isWhole = (): boolean => digest !== null || hash.length() >= film.size;
  return {
    read,
    save: () => (digest === null ? hash.save() : null),
    isWhole,
    finish: async (tell, stop) => {
      while (!isWhole()) {
        stop.throwIfAborted();
        await read(hash.length(), hash.length() + pieceBytes);
        tell(hash.length());
      }
      digest ??= hash.digest();
      return digest;
    },
  };
}

/** A piece that is sent for the second time is counted once; one behind a gap waits for the end. */
function countIn(hash: Sha256, start: number, piece: Uint8Array): void {
  const counted = hash.length() - start;
  if (counted >= 0 && counted < piece.length) hash.update(piece.subarray(counted));
}
