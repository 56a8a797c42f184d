/** Room for one mark, as a share of the line. */
const markShare = 0.038;

/** Places in order, moved apart so that no mark lies under another. */
export function spread(shares: readonly number[]): number[] {
  let before = -markShare;
  const moved = shares.map((share) => {
    before = Math.max(share, before + markShare);
    return before;
  });
  // Marks at the very end are moved back, for as far as there is room.
  let next = 1 + markShare;
  return moved
    .toReversed()
    .map((share) => {
      next = Math.max(0, Math.min(share, next - markShare));
      return next;
    })
    .toReversed();
}
