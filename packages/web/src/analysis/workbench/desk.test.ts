import { expect, test } from "vitest";
import { stretchOf } from "../film/film-player.ts";
import { aDesk, FRAME, markersOf, noor, saar } from "./a-desk.ts";
import { nextReception } from "./detail-actions.ts";
import { chosenMarker, pressCode, releaseAll, releaseCode, removeChosen } from "./mark-actions.ts";
import { perform } from "./perform.ts";
import { clipsOf, makeClip, makeStill, stillsOf } from "./pick-actions.ts";
import { setInOut, walkMarkers } from "./play-actions.ts";

const screen = { toggleFull: () => undefined };

test("a tap is a moment on the frame on screen, toward the only other person", () => {
  const { desk, wait } = aDesk([saar, noor], { frames: 250 });
  desk.player.showFrame(10);
  pressCode(desk, 2, "chosen");
  wait(120);
  desk.player.showFrame(13);
  releaseCode(desk, 2);
  expect(markersOf(desk)).toMatchObject([
    { code: "INITIATIVE", track: "saar", start: 10 * FRAME, end: null, addressee: "noor" },
  ]);
});

test("a key held while the film moves on is a state up to and with the frame on screen, and one step to undo", () => {
  const { desk, wait } = aDesk([saar, noor], { frames: 250 });
  desk.player.showFrame(10);
  pressCode(desk, 1, "next");
  wait(300);
  desk.player.showFrame(20);
  releaseCode(desk, 1);
  expect(markersOf(desk)).toMatchObject([{ track: "noor", start: 10 * FRAME, end: 21 * FRAME }]);
  desk.notes.undo();
  expect(markersOf(desk)).toEqual([]);
  desk.notes.redo();
  expect(markersOf(desk)).toMatchObject([{ end: 21 * FRAME }]);
});

test("two keys held at once are two states, and none stays open", () => {
  const { desk, wait } = aDesk([saar, noor], { frames: 250 });
  pressCode(desk, 1, "chosen");
  pressCode(desk, 3, "next");
  wait(900);
  desk.player.showFrame(25);
  releaseAll(desk);
  expect(markersOf(desk).map(({ end }) => end)).toEqual([26 * FRAME, 26 * FRAME]);
  expect(desk.state.get().held).toEqual([]);
});

test("between in and out a code is that stretch, whatever the playhead does", () => {
  const { desk } = aDesk([saar, noor], { frames: 250 });
  desk.player.showFrame(5);
  setInOut(desk, "in");
  desk.player.showFrame(9);
  setInOut(desk, "out");
  desk.player.showFrame(100);
  pressCode(desk, 6, "chosen");
  expect(markersOf(desk)).toMatchObject([{ start: 5 * FRAME, end: 10 * FRAME }]);
  expect(desk.state.get().held).toEqual([]);
});

test("0 walks an initiative through received, missed and as computed, and leaves other codes alone", () => {
  const { desk } = aDesk([saar, noor], { frames: 250 });
  pressCode(desk, 2, "chosen");
  const seen = [1, 2, 3].map(() => {
    nextReception(desk);
    return chosenMarker(desk)?.reception;
  });
  expect(seen).toEqual(["received", "missed", "computed"]);
  pressCode(desk, 4, "next");
  nextReception(desk);
  expect(chosenMarker(desk)?.reception).toBe("computed");
});

test("P and N walk markers in order of time from the playhead", () => {
  const { desk } = aDesk([saar, noor], { frames: 250 });
  for (const frame of [50, 10, 90]) {
    desk.player.showFrame(frame);
    pressCode(desk, 1, "chosen");
    releaseCode(desk, 1);
  }
  desk.state.update({ selection: null });
  desk.player.showFrame(20);
  walkMarkers(desk, 1);
  expect(desk.player.state.get().frame).toBe(50);
  walkMarkers(desk, 1);
  expect(desk.player.state.get().frame).toBe(90);
  walkMarkers(desk, -1);
  expect(desk.player.state.get().frame).toBe(50);
});

test("C takes six seconds round the playhead, within the film; a still inside belongs to it", () => {
  const { desk } = aDesk([saar, noor], { frames: 250 });
  desk.player.showFrame(20);
  makeClip(desk);
  expect(clipsOf(desk.notes.state.get().document)).toMatchObject([
    { start: 0, end: 95 * FRAME, position: 0, kind: "success" },
  ]);
  makeStill(desk);
  const [clip] = clipsOf(desk.notes.state.get().document);
  expect(stillsOf(desk.notes.state.get().document)).toMatchObject([{ at: 20 * FRAME, clipId: clip?.id }]);
  desk.state.update({ selection: clip?.id ?? null });
  removeChosen(desk);
  expect(stillsOf(desk.notes.state.get().document)).toMatchObject([{ clipId: null }]);
  desk.notes.undo();
  expect(stillsOf(desk.notes.state.get().document)).toMatchObject([{ clipId: clip?.id }]);
});

test("a clip plays from its first to its last frame, the end itself is outside", () => {
  const { desk } = aDesk([saar, noor], { frames: 250 });
  const { table } = desk.player;
  const at = (frame: number) => table.starts[frame] ?? table.end;
  expect(stretchOf(table, { start: at(5), end: at(8) }, { atEnd: "stop", outside: "hold" })).toMatchObject({
    first: 5,
    last: 7,
  });
  expect(
    stretchOf(table, { start: at(240), end: table.end }, { atEnd: "stop", outside: "hold" }),
  ).toMatchObject({ first: 240, last: 249 });
  desk.player.stayWithin(stretchOf(table, { start: at(5), end: at(8) }, { atEnd: "stop", outside: "hold" }));
  desk.player.showFrame(100);
  expect(desk.player.state.get().frame).toBe(7);
});

test("everything that is done is saved, and undo is told", () => {
  const { desk, saved } = aDesk([saar, noor], { frames: 250 });
  pressCode(desk, 1, "chosen");
  perform(desk, screen, { type: "undo" });
  perform(desk, screen, { type: "undo" });
  expect(saved).toHaveLength(2);
  expect(desk.state.get().told?.what.type).toBe("nothing-to-undo");
});
