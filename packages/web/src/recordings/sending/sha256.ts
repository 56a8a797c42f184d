const blockBytes = 64;
const wordsPerBlock = 16;

/** The round constants of FIPS 180-4 §4.2.2: of the first 64 primes, 32 bits of the fraction of the cube root. */
const constants = Int32Array.from(firstPrimes(64), (prime) => fractionBits(Math.cbrt(prime)));
/** The first state of FIPS 180-4 §5.3.3: the same of the square roots of the first 8 primes. */
const firstState = Int32Array.from(firstPrimes(8), (prime) => fractionBits(Math.sqrt(prime)));

/**
 * A SHA-256 that takes bytes as they come and can be put away between two whole blocks. What is put away then holds no
 * byte of what was hashed. Plain code instead of WebAssembly, which the content security policy does not let run, and
 * instead of WebCrypto, which wants all bytes at once.
 */
export interface Sha256 {
  /** Bytes taken so far. */
  readonly length: () => number;
  readonly update: (bytes: Uint8Array) => void;
  /** The state so far; null in the middle of a block. */
  readonly save: () => SavedSha256 | null;
  /** The hash in hexadecimal; afterwards nothing can be added any more. */
  readonly digest: () => string;
}

export interface SavedSha256 {
  readonly length: number;
  readonly state: Int32Array;
}

/** Begins a hash, or goes on with one that was put away. */
export function createSha256(saved: SavedSha256 = { length: 0, state: firstState }): Sha256 {
  const state = Int32Array.from(saved.state);
  const rest = new Uint8Array(blockBytes);
  let length = saved.length;
  const update = (bytes: Uint8Array): void => {
    const held = length % blockBytes;
    length += bytes.length;
    let from = 0;
    if (held > 0) {
      from = Math.min(bytes.length, blockBytes - held);
      rest.set(bytes.subarray(0, from), held);
      if (held + from < blockBytes) return;
      addBlocks(state, rest);
    }
    const whole = from + Math.floor((bytes.length - from) / blockBytes) * blockBytes;
    addBlocks(state, bytes.subarray(from, whole));
    rest.set(bytes.subarray(whole));
  };
  return {
    length: () => length,
    update,
    save: () => (length % blockBytes === 0 ? { length, state: Int32Array.from(state) } : null),
    digest: () => {
      update(padding(length));
      const view = new DataView(new ArrayBuffer(32));
      for (const [at, word] of state.entries()) view.setInt32(at * 4, word);
      return hexOf(new Uint8Array(view.buffer));
    },
  };
}

/** Bytes in hexadecimal. */
export function hexOf(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** A one bit, zeros, and the length in bits, so that the last block is whole. */
function padding(length: number): Uint8Array {
  const bytes = new Uint8Array(blockBytes - ((length + 8) % blockBytes) + 8);
  bytes[0] = 0x80;
  new DataView(bytes.buffer).setBigUint64(bytes.length - 8, BigInt(length) * 8n);
  return bytes;
}

const schedule = new Int32Array(64);

/** FIPS 180-4 §6.2.2 over whole blocks. */
function addBlocks(state: Int32Array, bytes: Uint8Array): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 0; at < bytes.length; at += blockBytes) {
    for (let word = 0; word < wordsPerBlock; word += 1) schedule[word] = view.getInt32(at + word * 4);
    for (let word = wordsPerBlock; word < 64; word += 1) {
      const early = wordAt(schedule, word - 15);
      const late = wordAt(schedule, word - 2);
      const mixedEarly = ((early >>> 7) | (early << 25)) ^ ((early >>> 18) | (early << 14)) ^ (early >>> 3);
      const mixedLate = ((late >>> 17) | (late << 15)) ^ ((late >>> 19) | (late << 13)) ^ (late >>> 10);
      schedule[word] =
        (mixedLate + wordAt(schedule, word - 7) + mixedEarly + wordAt(schedule, word - 16)) | 0;
    }
    addBlock(state);
  }
}

/** The 64 rounds over the block that stands in the schedule; written out, because a film has a great many of them. */
function addBlock(state: Int32Array): void {
  let a = wordAt(state, 0);
  let b = wordAt(state, 1);
  let c = wordAt(state, 2);
  let d = wordAt(state, 3);
  let e = wordAt(state, 4);
  let f = wordAt(state, 5);
  let g = wordAt(state, 6);
  let h = wordAt(state, 7);
  for (let round = 0; round < 64; round += 1) {
    const sumE = ((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7));
    const choice = (e & f) ^ (~e & g);
    const first = (h + sumE + choice + wordAt(constants, round) + wordAt(schedule, round)) | 0;
    const sumA = ((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10));
    const majority = (a & b) ^ (a & c) ^ (b & c);
    h = g;
    g = f;
    f = e;
    e = (d + first) | 0;
    d = c;
    c = b;
    b = a;
    a = (first + sumA + majority) | 0;
  }
  state[0] = wordAt(state, 0) + a;
  state[1] = wordAt(state, 1) + b;
  state[2] = wordAt(state, 2) + c;
  state[3] = wordAt(state, 3) + d;
  state[4] = wordAt(state, 4) + e;
  state[5] = wordAt(state, 5) + f;
  state[6] = wordAt(state, 6) + g;
  state[7] = wordAt(state, 7) + h;
}

/** Always inside the array. */
function wordAt(words: Int32Array, at: number): number {
  return words[at] as number;
}

function fractionBits(root: number): number {
  return ((root - Math.floor(root)) * 2 ** 32) | 0;
}

function firstPrimes(count: number): number[] {
  const primes: number[] = [];
  for (let number = 2; primes.length < count; number += 1)
    if (primes.every((prime) => number % prime !== 0)) primes.push(number);
  return primes;
}
