/** Clips in the order of a talk: those the parents put in an order first, then what the plan has besides, in the plan's order. */
export function inTalkOrder<Clip extends { readonly id: string; readonly position: number }>(
  clips: readonly Clip[],
  order: readonly string[],
): readonly Clip[] {
  const place = new Map(order.map((id, nth) => [id, nth]));
  const placeOf = ({ id }: Clip): number => place.get(id) ?? order.length;
  return clips.toSorted((one, other) => placeOf(one) - placeOf(other) || one.position - other.position);
}
