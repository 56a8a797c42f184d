/** Receives bytes of a film in order; only places inside the first 64 KiB are written a second time. */
export type WriteBytes = (position: number, bytes: Uint8Array) => Promise<void>;

interface CountingSink {
  readonly stream: WritableStream<{ data: Uint8Array<ArrayBuffer>; position: number; type: "write" }>;
  /** Bytes of the whole so far. */
  readonly size: () => number;
}

/** Makes a sink for mediabunny that hands everything to `write` and knows the size of the whole. */
export function countingSink(write: WriteBytes): CountingSink {
  let size = 0;
  const stream: CountingSink["stream"] = new WritableStream({
    async write({ data, position }) {
      size = Math.max(size, position + data.length);
      await write(position, data);
    },
  });
  return { stream, size: () => size };
}
