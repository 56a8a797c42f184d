import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { planClip, type ClipPacket } from "./plan-clip.ts";

/** Packets in the order of decoding; a clean one is marked with an exclamation mark. */
function packets(order: string): ClipPacket[] {
  return order.split(" ").map((word) => ({ picture: Number.parseInt(word, 10), clean: word.endsWith("!") }));
}

describe("planClip", () => {
  it("copies from the first clean picture on, and encodes what stands before it", () => {
    expect(planClip(packets("0! 1 2 3! 4 5 6"), [1, 6])).toEqual({
      head: [1, 3],
      copied: [3, 6],
      tail: [6, 6],
    });
  });
  it("encodes nothing when a clip starts at a clean picture", () => {
    expect(planClip(packets("0! 1 2 3! 4 5"), [3, 5])).toEqual({
      head: [3, 3],
      copied: [3, 5],
      tail: [5, 5],
    });
  });
  it("encodes at the end what needs a later picture", () => {
    expect(planClip(packets("0! 3 1 2 6 4 5"), [0, 6])).toEqual({
      head: [0, 0],
      copied: [0, 4],
      tail: [4, 6],
    });
  });
  it("copies through key frames that are no clean start, together with what is shown before them", () => {
    expect(planClip(packets("0! 1 4 2 3 5"), [0, 6])).toEqual({ head: [0, 0], copied: [0, 6], tail: [6, 6] });
  });
  it.each([
    ["no clean picture lies in the clip", "0! 1 2 3 4", [1, 4]],
    ["the only one lies after it", "0! 1 2 3! 4", [1, 3]],
    ["pictures from before the clean one follow it", "0 3! 1 2 4", [1, 5]],
    ["it holds packets of unknown pictures", "0! x 1 2", [0, 1]],
  ] as const)("copies at most the one picture when %s", (_, order, pictures) => {
    const plan = planClip(packets(order), pictures);
    expect(plan === null ? 0 : plan.copied[1] - plan.copied[0]).toBeLessThanOrEqual(1);
  });
  it("always gives exactly the pictures asked for, and copies only what is complete", () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(3), { minLength: 1, maxLength: 30 }),
        fc.nat(60),
        fc.nat(60),
        (groups, one, other) => {
          const list: ClipPacket[] = [];
          for (const hidden of groups) {
            const at = list.length;
            list.push({ picture: at + hidden, clean: hidden === 0 });
            for (let nth = 0; nth < hidden; nth += 1) list.push({ picture: at + nth, clean: false });
          }
          const [first, end] = [Math.min(one, other), Math.min(list.length, Math.max(one, other) + 1)];
          const plan = planClip(list, [first, end]);
          if (plan === null) return;
          expect([plan.head[0], plan.head[1], plan.copied[1], plan.tail[1]]).toEqual([
            first,
            plan.copied[0],
            plan.tail[0],
            end,
          ]);
          const from = list.findIndex(({ picture }) => picture === plan.copied[0]);
          const copied = list
            .slice(from, from + plan.copied[1] - plan.copied[0])
            .map(({ picture }) => picture ?? -1);
          expect(Math.min(...copied)).toBe(plan.copied[0]);
          expect(Math.max(...copied)).toBe(plan.copied[1] - 1);
        },
      ),
    );
  });
});
