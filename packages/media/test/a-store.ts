import type { WriteBytes } from "../src/counting-sink.ts";
import type { FilmSource } from "../src/source.ts";
import { inMemory } from "./make-film.ts";

/** A store that, like the encrypting one, takes a second write only inside its first 64 KiB. */
export function aStore(): { readonly write: WriteBytes; readonly source: () => FilmSource } {
  let held = Buffer.alloc(0);
  return {
    write: (at, bytes) => {
      if (at < held.length && at + bytes.length > 65_536) throw new Error("written a second time");
      if (at > held.length) throw new Error("a hole");
      held =
        at === held.length
          ? Buffer.concat([held, bytes])
          : Buffer.concat([held.subarray(0, at), bytes, held.subarray(at + bytes.length)]);
      return Promise.resolve();
    },
    source: () => inMemory(held),
  };
}
