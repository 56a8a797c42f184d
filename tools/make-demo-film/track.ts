/** From `at` seconds on, numbers move toward `to`, arriving after `lasts` seconds. */
export interface Key {
  readonly at: number;
  readonly lasts: number;
  readonly to: readonly number[];
}

/** The numbers of a track at a moment; a movement may begin before the one before it has arrived. */
export function valueAt(track: readonly Key[], seconds: number): readonly number[] {
  const [first, ...rest] = track;
  if (first === undefined) throw new Error("a track needs a first key");
  return rest
    .filter((key) => key.at <= seconds)
    .reduce((from, key) => mix(from, key.to, eased((seconds - key.at) / key.lasts)), first.to);
}

/** The way a hand moves: slow, fast, slow. */
export function eased(share: number): number {
  const within = Math.min(1, Math.max(0, share));
  return within * within * (3 - 2 * within);
}

function mix(from: readonly number[], to: readonly number[], share: number): number[] {
  return from.map((value, place) => value + ((to[place] ?? value) - value) * share);
}
