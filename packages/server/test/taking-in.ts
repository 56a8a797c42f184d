// A program of its own that takes in a film as fast as it can, to be killed: `taking-in.ts FOLDER NAME KEY LENGTH`.
import { Readable } from "node:stream";
import { diskStore } from "../src/platform/vault/disk-store.ts";
import { receivedBytes, takeIn } from "../src/platform/vault/sealed-upload.ts";
import { filmByRule } from "./film-by-rule.ts";

const [folder = "", name = "", key = "", length = "0"] = process.argv.slice(2);
const fileId = name.slice(37);
const sealing = { key: Buffer.from(key, "hex"), fileId };
const place = { store: diskStore(folder), name, sealing, length: Number(length), keepFree: 0 };
let kept = await receivedBytes(place);
const rest = filmByRule(place.length).subarray(kept);

function* inPieces(): Generator<Buffer> {
  for (let at = 0; at < rest.length; at += 100_000) yield rest.subarray(at, at + 100_000);
}

await takeIn(place, kept, Readable.from(inPieces()), {
  ask: () => Promise.resolve(),
  // Written at once, before anything else can happen: whoever kills this knows what was promised.
  onSealed: (plain) => {
    kept += plain.length;
    process.stdout.write(`${kept}\n`);
  },
});
