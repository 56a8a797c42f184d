/**
 * Where sealed bytes lie: a disk, or a server that speaks S3. It sees noise only. An object is named
 * `<recording id>/<file id>`, comes in from front to back, and can be read only when it is whole: that is what
 * both can promise.
 */
export interface ObjectStore {
  /** Size in bytes of a finished object, or null when there is none. */
  readonly size: (name: string) => Promise<number | null>;
  /** Holds a finished object open, or gives null when there is none. */
  readonly open: (name: string) => Promise<ObjectReader | null>;
  /** The largest beginning of an unfinished object, of at most `atMost` bytes, from which `goOn` can go on; null when there is none. */
  readonly kept: (name: string, atMost: number) => Promise<KeptBytes | null>;
  /**
   * Begins an object, and drops what was unfinished under its name. The first `room` bytes come only with
   * `finish`; an object with room cannot be gone on with.
   */
  readonly begin: (name: string, room: number) => Promise<ObjectWriter>;
  /** Goes on behind the first `from` bytes of an unfinished object; what lies behind them is dropped. */
  readonly goOn: (name: string, from: number) => Promise<ObjectWriter>;
  /** Removes an object, finished or not. */
  readonly remove: (name: string) => Promise<void>;
  /** File ids below a recording, of finished and unfinished objects. */
  readonly list: (recordingId: string) => Promise<readonly string[]>;
  /** Room that is left, in bytes, or null where nobody can tell. */
  readonly freeBytes: () => Promise<number | null>;
}

/** A finished object, held open. */
export interface ObjectReader {
  readonly size: number;
  /** Reads `length` bytes from `offset`; fewer only at the end of the object. The answer may lie in `scratch`, which saves fresh memory. */
  readonly read: (offset: number, length: number, scratch?: Buffer) => Promise<Buffer>;
  readonly close: () => Promise<void>;
}

/** What is kept of an unfinished object. */
export interface KeptBytes {
  readonly bytes: number;
  /** Up to here the bytes outlived a flush. What lies behind may be torn by a crash, anywhere. */
  readonly proven: number;
  /** Reads what is not proven. */
  readonly read: (offset: number, length: number) => Promise<Buffer>;
}

/** Takes in one object. A later writer of the same object takes the place of an earlier one, which then fails. */
export interface ObjectWriter {
  /** Adds bytes at the end. They may be used again when this resolves. */
  readonly write: (bytes: Buffer) => Promise<void>;
  /** Resolves with the number of bytes, from the beginning of the object, that outlive a crash. */
  readonly flush: () => Promise<number>;
  /** The object is whole, with these bytes in the room at its beginning: from now on, and not before, it can be read. */
  readonly finish: (beginning: Buffer) => Promise<void>;
  /** Lets go of the object. What was flushed of an unfinished one stays, to be gone on with. */
  readonly close: () => Promise<void>;
}

/** No writer leaves more bytes than this unflushed on a disk: 128 sealed chunks and a header fit. */
export const unflushedBytes = 8 * 1024 * 1024 + 64 * 1024;

const uuid = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";
const objectNames = new RegExp(`^${uuid}/${uuid}$`);
const ids = new RegExp(`^${uuid}$`);

/** Gives the name back, or throws when it is none: no name leads out of the store. */
export function demandObjectName(name: string): string {
  if (!objectNames.test(name)) throw new RangeError("not the name of a sealed file");
  return name;
}

/** Gives the id back, or throws when it is none. */
export function demandRecordingId(id: string): string {
  if (!ids.test(id)) throw new RangeError("not the id of a recording");
  return id;
}

/** The file ids among what lies below a recording, each once; what others have put there is none of ours. */
export function fileIdsAmong(names: readonly string[]): readonly string[] {
  return [...new Set(names)].filter((name) => ids.test(name));
}

/** The fault of going on with bytes that are not kept. */
export function notKept(): RangeError {
  return new RangeError("an object goes on within what is kept of it");
}

/** The fault of a writer that was closed, or whose object somebody else has gone on with. */
export function takenOver(): Error {
  return new Error("this writer has let go of its object");
}

/** Who writes to which object. */
export interface Writers {
  /** Ends an earlier writer of the object, and then makes the next one. */
  readonly next: (name: string, make: () => Promise<ObjectWriter>) => Promise<ObjectWriter>;
  /** Ends the writer of the object: whatever it is still told, it writes no more. */
  readonly end: (name: string) => Promise<void>;
}

/** Sees to it that each object has one writer: two would mix their bytes. */
export function oneWriterEach(): Writers {
  const writers = new Map<string, Promise<ObjectWriter | null>>();
  const end = async (name: string) => {
    await (await writers.get(name))?.close();
  };
  const next: Writers["next"] = async (name, make) => {
    const earlier = end(name);
    const made = (async () => {
      await earlier;
      return endingInGoodOrder(await make(), forget);
    })();
    // Who comes next only has to know whether there is something to end.
    const known = made.catch(() => null);
    writers.set(name, known);
    void known.then((writer) => (writer === null ? forget() : undefined));
    function forget() {
      if (writers.get(name) === known) writers.delete(name);
    }
    return made;
  };
  return { next, end };
}

/** A writer that is closed while it finishes finishes first: afterwards it is sure whether the object is there. */
function endingInGoodOrder(writer: ObjectWriter, whenEnded: () => void): ObjectWriter {
  let finishing: Promise<unknown> = Promise.resolve();
  return {
    ...writer,
    finish: (beginning) => {
      const finished = writer.finish(beginning);
      finishing = finished.catch(() => undefined);
      return finished.finally(whenEnded);
    },
    close: async () => {
      await finishing;
      await writer.close().finally(whenEnded);
    },
  };
}
