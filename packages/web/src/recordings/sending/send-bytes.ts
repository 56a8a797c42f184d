import { Upload } from "tus-js-client";
import type { FilmHash } from "./film-hash.ts";

const chunkBytes = 8 * 1024 * 1024;
/** After so long without a byte the connection is taken for dead; a browser itself can wait for minutes. */
const stalledAfterMs = 60_000;

/**
 * Sends what the server does not have yet, in parts that it keeps, by the tus protocol. Ends when all is there, and
 * throws at the first trouble: whoever calls knows better than the protocol what to do then.
 */
export function sendBytes(
  film: { readonly id: string; readonly bytes: Blob },
  hash: FilmHash,
  about: {
    readonly onProgress: (sent: number) => void;
    /** After each part, when it is known to be there. */
    readonly onPart: () => void;
    /** When the last part was read, before it is sent. */
    readonly onRead: () => Promise<void>;
    readonly stop: AbortSignal;
  },
): Promise<void> {
  return new Promise((resolve, reject) => {
    const over = new AbortController();
    const watch = createWatch(() => halt(new Error("stalled")));
    const end = (): void => {
      watch.end();
      over.abort();
    };
    const upload = new Upload(film.bytes, {
      uploadUrl: `/api/uploads/${film.id}`,
      chunkSize: chunkBytes,
      retryDelays: null,
      storeFingerprintForResuming: false,
      fileReader: { openFile: () => Promise.resolve(sourceOf(film.bytes, hash, about.onRead)) },
      onProgress: (sent) => {
        watch.again();
        about.onProgress(sent);
      },
      onChunkComplete: about.onPart,
      // The request is over: to abort it now would wipe out the answer that tells why.
      onError: (error) => {
        end();
        reject(error);
      },
      onSuccess: () => {
        end();
        resolve();
      },
    });
    const halt = (error: Error): void => {
      end();
      // eslint-disable-next-line promise/no-promise-in-callback -- a halt that fails has halted as well
      upload.abort().catch(() => undefined);
      reject(error);
    };
    about.stop.addEventListener("abort", () => halt(new Error("stopped")), { signal: over.signal });
    window.addEventListener("offline", () => halt(new Error("offline")), { signal: over.signal });
    watch.again();
    upload.start();
  });
}

/** What the protocol reads from: the bytes are in memory only as long as one part takes, and never in a blob of the browser. */
function sourceOf(film: Blob, hash: FilmHash, onRead: () => Promise<void>) {
  return {
    size: film.size,
    slice: async (start: number, end: number) => {
      const bytes = await hash.read(start, end);
      if (end >= film.size) await onRead();
      // The protocol asks a part for its `size`, as a blob has it.
      return { value: Object.assign(bytes, { size: bytes.byteLength }), done: end >= film.size };
    },
    close: () => undefined,
  };
}

function createWatch(onStalled: () => void): { again: () => void; end: () => void } {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const end = () => clearTimeout(timer);
  return {
    end,
    again: () => {
      end();
      timer = setTimeout(onStalled, stalledAfterMs);
    },
  };
}
