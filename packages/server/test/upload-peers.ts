import { randomBytes } from "node:crypto";
import type { Readable } from "node:stream";
import { FileStore } from "@tus/file-store";
import { DataStore, MemoryLocker, Server, Upload } from "@tus/server";
import { diskStore } from "../src/platform/vault/disk-store.ts";
import { receivedBytes, takeIn } from "../src/platform/vault/sealed-upload.ts";
import { unwatched } from "./a-sealed-place.ts";

/** Takes in uploads as the product does, apart from who may and what is written down. */
export function sealingServer(path: string, folder: string): Server {
  return new Server({ path, datastore: new SealingStore(folder), locker: new MemoryLocker() });
}

/** Takes in uploads as the authors of the protocol do. */
export function fileServer(path: string, folder: string): Server {
  return new Server({ path, datastore: new FileStore({ directory: folder }), locker: new MemoryLocker() });
}

/** Films under keys that nobody keeps: everything else is as the server takes them in. */
class SealingStore extends DataStore {
  readonly #store: ReturnType<typeof diskStore>;
  readonly #places = new Map<string, Parameters<typeof takeIn>[0]>();

  constructor(folder: string) {
    super();
    this.extensions = ["creation"];
    this.#store = diskStore(folder);
  }

  override create(upload: Upload): Promise<Upload> {
    const sealing = { key: randomBytes(32), fileId: crypto.randomUUID() };
    const name = `${crypto.randomUUID()}/${sealing.fileId}`;
    this.#places.set(upload.id, { store: this.#store, name, sealing, length: upload.size ?? 0, keepFree: 0 });
    return Promise.resolve(upload);
  }

  override async getUpload(id: string): Promise<Upload> {
    const at = this.#placeOf(id);
    return new Upload({ id, size: at.length, offset: await receivedBytes(at) });
  }

  override write(stream: Readable, id: string, offset: number): Promise<number> {
    return takeIn(this.#placeOf(id), offset, stream, unwatched);
  }

  #placeOf(id: string) {
    const at = this.#places.get(id);
    if (at === undefined) throw new Error("no such upload");
    return at;
  }
}
