/** A coded picture, in the order of decoding. */
export interface ClipPacket {
  /** Place among the displayed pictures of the film; null when the packet belongs to none that is known. */
  readonly picture: number | null;
  /** Whether decoding can start here without anything of what came before. */
  readonly clean: boolean;
}

/** Stretches of displayed pictures, each [from, to): made anew, copied, made anew. */
export interface ClipPlan {
  readonly head: readonly [number, number];
  readonly copied: readonly [number, number];
  readonly tail: readonly [number, number];
}

/**
 * Decides what of a clip can be copied: from the first clean key picture on, as many packets as together are exactly
 * the pictures up to some moment. A packet at the end that needs a later picture is not copied. Null when nothing can.
 */
export function planClip(
  packets: readonly ClipPacket[],
  [first, end]: readonly [number, number],
): ClipPlan | null {
  const from = packets.findIndex(({ picture, clean }) => clean && picture !== null && picture >= first);
  const key = packets[from]?.picture;
  if (key === undefined || key === null || key >= end) return null;
  let highest = key - 1;
  let copiedEnd = key;
  for (const [nth, { picture }] of packets.slice(from).entries()) {
    // A picture from before the key frame, or an unknown one, would be shown at the joint.
    if (picture === null || picture < key) break;
    highest = Math.max(highest, picture);
    if (highest >= end) break;
    if (highest - key === nth) copiedEnd = highest + 1;
  }
  if (copiedEnd === key) return null;
  return { head: [first, key], copied: [key, copiedEnd], tail: [copiedEnd, end] };
}
