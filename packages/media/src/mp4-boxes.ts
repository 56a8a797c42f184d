import { readRange, type FilmSource } from "./source.ts";

/** Whether an MP4 or MOV file is shorter than its own table of contents says: then its end is missing. */
export async function isCutOff(source: FilmSource): Promise<boolean> {
  let at = 0;
  // A film has a handful of boxes, a fragmented one two per fragment; the bound keeps a hostile file from looping.
  for (let count = 0; count < 100_000 && at < source.size; count += 1) {
    const header = await readRange(source, at, at + 16);
    const length = boxLength(header, source.size - at);
    if (length === null) return false;
    if (at + length > source.size) return true;
    at += length;
  }
  return false;
}

/** Length in bytes of the box that starts with these bytes; null when this is no box. */
export function boxLength(header: Uint8Array, bytesLeft: number): number | null {
  if (header.length < 8) return null;
  const view = new DataView(header.buffer, header.byteOffset, header.length);
  if (!/^[ -~©]{4}$/.test(String.fromCharCode(...header.subarray(4, 8)))) return null;
  const short = view.getUint32(0);
  if (short === 0) return bytesLeft;
  if (short !== 1) return short >= 8 ? short : null;
  if (header.length < 16) return null;
  const long = Number(view.getBigUint64(8));
  return long >= 16 ? long : null;
}
