import { Problem } from "./problem.ts";

/** Whether this request was carried out before, under its own id (decision 006); the id of something else is refused. */
export function isRepeat<Body extends { readonly id: string }>(
  kept: readonly { readonly id: string }[],
  body: Body,
): boolean {
  const before = kept.find(({ id }) => id === body.id);
  if (before === undefined) return false;
  const isSame = Object.entries(body).every(
    ([key, value]) => JSON.stringify(Reflect.get(before, key)) === JSON.stringify(value),
  );
  if (!isSame) throw new Problem("id-taken");
  return true;
}
