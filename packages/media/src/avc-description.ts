/** The parts of an AVCDecoderConfigurationRecord (ISO/IEC 14496-15, 5.3.3.1) that matter for joining films. */
export interface AvcDescription {
  /** Version, profile, compatibility and level, as they stand. */
  readonly start: Uint8Array;
  readonly sequenceSets: readonly Uint8Array[];
  readonly pictureSets: readonly Uint8Array[];
  /** What profiles of later versions add. */
  readonly rest: Uint8Array;
}

/** With these there is still room for the sets of two more streams. */
const MOST_SETS = 29;

/** Reads the description of an H.264 stream; null when it is broken or its packets count their units in another way. */
export function parseAvcDescription(bytes: Uint8Array): AvcDescription | null {
  // Units with a length of four bytes: the only form in which packets of two streams can stand together.
  if (bytes.length < 7 || bytes[0] !== 1 || ((bytes[4] ?? 0) & 3) !== 3) return null;
  const sequences = readSets(bytes, 6, (bytes[5] ?? 0) & 31);
  if (sequences === null) return null;
  const pictures = readSets(bytes, sequences.end + 1, bytes[sequences.end] ?? 0);
  if (pictures === null) return null;
  return {
    start: bytes.subarray(0, 4),
    sequenceSets: sequences.sets,
    pictureSets: pictures.sets,
    rest: bytes.subarray(pictures.end),
  };
}

function readSets(
  bytes: Uint8Array,
  start: number,
  count: number,
): { readonly sets: readonly Uint8Array[]; readonly end: number } | null {
  if (count === 0 || count > MOST_SETS) return null;
  const sets: Uint8Array[] = [];
  let at = start;
  for (let nth = 0; nth < count; nth += 1) {
    const length = ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0);
    if (length < 4 || at + 2 + length > bytes.length) return null;
    sets.push(bytes.subarray(at + 2, at + 2 + length));
    at += 2 + length;
  }
  return { sets, end: at };
}

/** Writes one description for packets of several streams, of which the first decides about profile and level. */
export function joinAvcDescriptions([first, ...others]: readonly [
  AvcDescription,
  ...AvcDescription[],
]): Uint8Array {
  const all = [first, ...others];
  const sequences = all.flatMap((one) => one.sequenceSets);
  const pictures = all.flatMap((one) => one.pictureSets);
  return Buffer.concat([
    first.start,
    Uint8Array.of(0xff, 0xe0 | sequences.length),
    ...sequences.map(withLength),
    Uint8Array.of(pictures.length),
    ...pictures.map(withLength),
    first.rest,
  ]);
}

function withLength(set: Uint8Array): Uint8Array {
  return Buffer.concat([Uint8Array.of(set.length >> 8, set.length & 255), set]);
}

/** Gives the numbers under which further parameter sets can stand beside those of this stream. */
export function freeSetNumbers(description: AvcDescription): readonly number[] {
  const sequences = description.sequenceSets.map((set) => readNumber(set.subarray(4)));
  const pictures = description.pictureSets.map((set) => readNumber(set.subarray(1)));
  const taken = new Set([...sequences, ...pictures]);
  return Array.from({ length: 31 }, (_, nth) => nth + 1).filter((number) => !taken.has(number));
}

/** Reads an Exp-Golomb number (ITU-T H.264, 9.1) from the first bits. */
function readNumber(bytes: Uint8Array): number {
  const bits = [...bytes.subarray(0, 8)].map((byte) => byte.toString(2).padStart(8, "0")).join("");
  const zeros = bits.indexOf("1");
  return zeros < 0 ? 0 : Number.parseInt(bits.slice(zeros, 2 * zeros + 1), 2) - 1;
}

/** Whether the picture in this packet is an instantaneous refresh: nothing after it needs anything before it. */
export function isRefresh(packet: Uint8Array): boolean {
  const view = new DataView(packet.buffer, packet.byteOffset, packet.length);
  for (let at = 0; at + 5 <= packet.length; at += 4 + view.getUint32(at)) {
    const kind = view.getUint8(at + 4) & 31;
    if (kind === 5) return true;
    if (kind >= 1 && kind <= 4) return false;
  }
  return false;
}
