import fc from "fast-check";
import { expect, test } from "vitest";
import { aDesk, FRAME, noor, saar } from "../workbench/a-desk.ts";
import { settingOf, type Desk } from "../workbench/desk.ts";
import { pressCode, releaseCode } from "../workbench/mark-actions.ts";
import { perform } from "../workbench/perform.ts";
import { makeClip, makeStill } from "../workbench/pick-actions.ts";
import { setInOut } from "../workbench/play-actions.ts";
import { frameAtPart, moveRecord } from "./move-record.ts";
import { createHands, dragTo, giveUp, letGo, moveEdge, takeHold } from "./timeline-hands.ts";

/** A desk with a film of ten seconds, and a stretch of frames 50 to 99 chosen on it. */
function aChosenStretch() {
  const { desk, saved } = aDesk([saar, noor], { frames: 250 });
  desk.player.showFrame(50);
  setInOut(desk, "in");
  desk.player.showFrame(99);
  setInOut(desk, "out");
  pressCode(desk, 2, "chosen");
  desk.state.update({ inAt: null, outAt: null });
  return { desk, saved, id: desk.state.get().selection ?? "" };
}

const framesOf = (desk: Desk, id: string) => {
  const record = desk.notes.state.get().document.records.get(id);
  if (record === undefined) return null;
  const { table } = desk.player;
  return [frameAtPart(table, record, "start"), frameAtPart(table, record, "end")];
};

test("dragging an edge moves it by whole frames, shows the frame, and is one step to undo", () => {
  const { desk, saved, id } = aChosenStretch();
  const hands = createHands();
  const grip = takeHold(desk, { id, part: "end" }, 100 * FRAME - 3000);
  for (const to of [101, 105, 107.4]) dragTo(desk, hands, { grip, to: to * FRAME });
  expect(hands.get().drag).toMatchObject({ frames: 7, words: "00:04,06" });
  expect(desk.player.state.get().frame).toBe(106);
  expect(framesOf(desk, id)).toEqual([50, 99]);
  letGo(desk, hands);
  expect(framesOf(desk, id)).toEqual([50, 106]);
  expect(saved).toHaveLength(2);
  desk.notes.undo();
  expect(framesOf(desk, id)).toEqual([50, 99]);
});

test("a drag that is given up leaves everything as it was", () => {
  const { desk, saved, id } = aChosenStretch();
  const hands = createHands();
  const grip = takeHold(desk, { id, part: "start" }, 50 * FRAME);
  dragTo(desk, hands, { grip, to: 30 * FRAME });
  giveUp(desk, hands, grip);
  expect(hands.get().drag).toBeNull();
  expect(desk.player.state.get().frame).toBe(99);
  expect(framesOf(desk, id)).toEqual([50, 99]);
  expect(saved).toHaveLength(1);
});

test("the whole keeps its length and its lane, and stops at both ends of the film", () => {
  const { desk, id } = aChosenStretch();
  const hands = createHands();
  for (const [to, frames] of [
    [80, [80, 129]],
    [-900, [0, 49]],
    [900, [200, 249]],
  ] as const) {
    const from = (framesOf(desk, id)?.[0] ?? 0) * FRAME;
    const grip = takeHold(desk, { id, part: "whole" }, from);
    dragTo(desk, hands, { grip, to: to * FRAME });
    letGo(desk, hands);
    expect(framesOf(desk, id)).toEqual(frames);
  }
  expect(desk.notes.state.get().document.records.get(id)).toMatchObject({ track: "saar" });
});

test("keys move begin and end by a frame, and an edge never passes the other", () => {
  const { desk, id } = aChosenStretch();
  const screen = { toggleFull: () => undefined };
  perform(desk, screen, { type: "move-edge", edge: "start", frames: -1 });
  expect(framesOf(desk, id)).toEqual([49, 99]);
  expect(desk.player.state.get().frame).toBe(49);
  perform(desk, screen, { type: "move-edge", edge: "end", frames: 1 });
  expect(framesOf(desk, id)).toEqual([49, 100]);
  moveEdge(desk, { edge: "end", frames: -500 });
  expect(framesOf(desk, id)).toEqual([49, 49]);
  desk.state.update({ selection: null });
  perform(desk, screen, { type: "move-edge", edge: "start", frames: 1 });
  expect(desk.state.get().told?.what).toEqual({ type: "nothing-chosen" });
});

test("a moment moves, and becomes a stretch when its end is moved on", () => {
  const { desk } = aChosenStretch();
  desk.player.showFrame(10);
  pressCode(desk, 6, "chosen");
  releaseCode(desk, 6);
  const id = desk.state.get().selection ?? "";
  moveEdge(desk, { edge: "start", frames: 1 });
  expect(framesOf(desk, id)).toEqual([11, 11]);
  moveEdge(desk, { edge: "end", frames: -1 });
  expect(desk.notes.state.get().document.records.get(id)).toMatchObject({ end: null });
  moveEdge(desk, { edge: "end", frames: 2 });
  expect(desk.notes.state.get().document.records.get(id)).toMatchObject({
    start: 11 * FRAME,
    end: 13 * FRAME,
  });
});

test("whatever is moved however far, it stays on whole frames inside the film", () => {
  const { desk } = aChosenStretch();
  desk.player.showFrame(120);
  makeClip(desk);
  makeStill(desk);
  const records = [...desk.notes.state.get().document.records.values()];
  const part = fc.constantFrom("start" as const, "end" as const, "whole" as const);
  fc.assert(
    fc.property(
      fc.constantFrom(...records),
      part,
      fc.integer({ min: -400, max: 400 }),
      (record, part, frames) => {
        const move = moveRecord(settingOf(desk), record, { part, frames });
        if (move === null) return;
        const [, after] = move.change.updated[0] ?? [];
        if (after === undefined) throw new Error("nothing was moved");
        const [first, last] = [
          frameAtPart(desk.player.table, after, "start"),
          frameAtPart(desk.player.table, after, "end"),
        ];
        expect(first).toBeGreaterThanOrEqual(0);
        expect(last).toBeGreaterThanOrEqual(first ?? 0);
        expect(last).toBeLessThan(250);
        for (const at of after.type === "marker" || after.type === "clip"
          ? [after.start, after.end]
          : [after.at])
          expect((at ?? 0) % FRAME).toBe(0);
      },
    ),
  );
});
