import { createHash, type Hash } from "node:crypto";

/** The SHA-256 of films while they come in, kept beside the sealing so that no film is read twice for it. */
export interface RunningHashes {
  /** Takes the bytes that were sealed from `offset` on. Bytes that do not follow on what was taken before end the hash. */
  readonly take: (recordingId: string, offset: number, bytes: Uint8Array) => void;
  /** The hash of the first `length` bytes, when all of them went by here; null when it must be read back. */
  readonly finish: (recordingId: string, length: number) => string | null;
}

// A film whose sender never comes back leaves its hash here; the oldest ones go, and are read back if they do come.
const mostRunning = 200;

/** Makes the hashes of one program; they do not survive it, which costs a reading of the film and nothing else. */
export function createRunningHashes(): RunningHashes {
  const running = new Map<string, { readonly hash: Hash; at: number }>();
  return {
    take: (recordingId, offset, bytes) => {
      const state = offset === 0 ? { hash: createHash("sha256"), at: 0 } : running.get(recordingId);
      if (state?.at !== offset) {
        running.delete(recordingId);
        return;
      }
      state.hash.update(bytes);
      state.at += bytes.length;
      running.delete(recordingId);
      running.set(recordingId, state);
      const [oldest] = running.keys();
      if (running.size > mostRunning && oldest !== undefined) running.delete(oldest);
    },
    finish: (recordingId, length) => {
      const state = running.get(recordingId);
      running.delete(recordingId);
      return state?.at === length ? state.hash.digest("hex") : null;
    },
  };
}
