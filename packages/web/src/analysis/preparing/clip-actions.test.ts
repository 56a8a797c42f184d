import type { Clip } from "@samenkijken/annotation/document/document-record";
import { toMicros } from "@samenkijken/annotation/time/micros";
import { expect, test } from "vitest";
import { aDesk, FRAME } from "../workbench/a-desk.ts";
import type { Desk } from "../workbench/desk.ts";
import { keepNote, openNote } from "../workbench/note-actions.ts";
import { clipsOf, makeClip, makeStill, stillsOf } from "../workbench/pick-actions.ts";
import {
  changeStill,
  duplicateClip,
  edgeFrame,
  makeClipOf,
  moveClipTo,
  moveStill,
  playLastSecond,
  takeAway,
  setEdge,
  setSensitive,
} from "./clip-actions.ts";
import { clipHints, isAsAdvised, ratioOf } from "./clip-hints.ts";
import { filmNote, filmNotes, joinFilmNote, momentNotes, writeFilmNote } from "./note-actions.ts";

const clipsIn = (desk: Desk) => clipsOf(desk.notes.state.get().document);
const stillsIn = (desk: Desk) => stillsOf(desk.notes.state.get().document);
const told = (desk: Desk) => desk.state.get().told?.what.type;

function oneClip(desk: Desk): Clip {
  desk.player.showFrame(200);
  makeClip(desk);
  const [clip] = clipsIn(desk);
  if (clip === undefined) throw new Error("no clip");
  return clip;
}

test("clips change places, and the others make room in one step", () => {
  const desk = aDesk().desk;
  for (const frame of [80, 170, 250]) {
    desk.player.showFrame(frame);
    makeClip(desk);
  }
  const [first, second, third] = clipsIn(desk).map(({ id }) => id);
  moveClipTo(desk, third ?? "", 0);
  expect(clipsIn(desk).map(({ id }) => id)).toEqual([third, first, second]);
  expect(clipsIn(desk).map(({ position }) => position)).toEqual([0, 1, 2]);
  moveClipTo(desk, third ?? "", -1);
  moveClipTo(desk, third ?? "", 3);
  desk.notes.undo();
  expect(clipsIn(desk).map(({ id }) => id)).toEqual([first, second, third]);
});

test("an edge goes to a frame, shows it, and leaves at least one frame", () => {
  const desk = aDesk().desk;
  const clip = oneClip(desk);
  setEdge(desk, clip, { edge: "start", frame: 150 });
  expect(clipsIn(desk)[0]?.start).toBe(150 * FRAME);
  expect(desk.player.state.get().frame).toBe(150);
  const later = clipsIn(desk)[0] ?? clip;
  setEdge(desk, later, { edge: "end", frame: 180 });
  expect(clipsIn(desk)[0]?.end).toBe(181 * FRAME);
  expect(desk.player.state.get().frame).toBe(180);
  const shorter = clipsIn(desk)[0] ?? clip;
  expect([edgeFrame(desk, shorter, "start"), edgeFrame(desk, shorter, "end")]).toEqual([150, 180]);
  setEdge(desk, shorter, { edge: "start", frame: 9999 });
  expect(clipsIn(desk)[0]).toMatchObject({ start: 180 * FRAME, end: 181 * FRAME });
  setEdge(desk, clipsIn(desk)[0] ?? clip, { edge: "end", frame: -5 });
  expect(clipsIn(desk)[0]).toMatchObject({ start: 180 * FRAME, end: 181 * FRAME });
});

test("the last second is played up to the last frame, of a short clip all of it", () => {
  const desk = aDesk().desk;
  const clip = oneClip(desk);
  setEdge(desk, clip, { edge: "end", frame: 199 });
  playLastSecond(desk, clipsIn(desk)[0] ?? clip);
  expect(desk.player.state.get().within).toMatchObject({ first: 175, last: 199, atEnd: "stop" });
  playLastSecond(desk, { ...clip, start: toMicros(190 * FRAME), end: toMicros(200 * FRAME) });
  expect(desk.player.state.get().within).toMatchObject({ first: 190, last: 199 });
});

test("a duplicate stands after the first, is chosen, and goes with one undo", () => {
  const desk = aDesk().desk;
  const clip = oneClip(desk);
  makeClipOf(desk, { start: toMicros(0), end: toMicros(FRAME * 100) });
  duplicateClip(desk, clip);
  const [first, copy, last] = clipsIn(desk);
  expect(copy).toMatchObject({ start: first?.start, end: first?.end, position: 1 });
  expect([desk.state.get().selection, last?.position]).toEqual([copy?.id, 2]);
  desk.notes.undo();
  expect(clipsIn(desk)).toHaveLength(2);
});

test("a sensitive clip loses its stills, takes no new ones, and undo brings everything back", () => {
  const desk = aDesk().desk;
  const clip = oneClip(desk);
  makeStill(desk);
  expect(stillsIn(desk)).toMatchObject([{ clipId: clip.id }]);
  setSensitive(desk, clip, "yes");
  expect([stillsIn(desk).length, told(desk)]).toEqual([0, "stills-removed"]);
  makeStill(desk);
  expect([stillsIn(desk).length, told(desk)]).toEqual([0, "sensitive-refused"]);
  desk.notes.undo();
  expect(stillsIn(desk)).toHaveLength(1);
  expect(clipsIn(desk)[0]?.sensitive).toBe("no");
});

test("a sensitive clip is not drawn over a still, and a still not moved into it", () => {
  const desk = aDesk().desk;
  const clip = oneClip(desk);
  setSensitive(desk, clip, "yes");
  desk.player.showFrame(300);
  makeStill(desk);
  setEdge(desk, clipsIn(desk)[0] ?? clip, { edge: "end", frame: 320 });
  expect([told(desk), clipsIn(desk)[0]?.end]).toEqual(["sensitive-refused", clip.end]);
  const [still] = stillsIn(desk);
  if (still === undefined) throw new Error("no still");
  changeStill(desk, still, { at: clip.start });
  changeStill(desk, still, { clipId: clip.id });
  expect(stillsIn(desk)).toEqual([still]);
  moveStill(desk, still, 5);
  expect(stillsIn(desk)[0]?.at).toBe(305 * FRAME);
  moveStill(desk, stillsIn(desk)[0] ?? still, 9999);
  expect(stillsIn(desk)[0]?.at).toBe(999 * FRAME);
});

test("what is removed is told, and its stills stand alone", () => {
  const desk = aDesk().desk;
  const clip = oneClip(desk);
  makeStill(desk);
  takeAway(desk, clip);
  expect([clipsIn(desk).length, stillsIn(desk)[0]?.clipId, told(desk)]).toEqual([0, null, "removed"]);
  desk.notes.undo();
  expect([clipsIn(desk).length, stillsIn(desk)[0]?.clipId]).toEqual([1, clip.id]);
});

test("a topic has one note about the film, which goes when its words go", () => {
  const desk = aDesk().desk;
  const text = () => filmNote(desk.notes.state.get().document, "impression")?.text;
  writeFilmNote(desk, "impression", "Warm");
  writeFilmNote(desk, "impression", "Warm en druk");
  expect(text()).toBe("Warm en druk");
  expect(desk.notes.state.get().document.records.size).toBe(1);
  writeFilmNote(desk, "impression", " ");
  expect(text()).toBeUndefined();
  writeFilmNote(desk, "information", "");
  expect(desk.notes.state.get().document.records.size).toBe(0);
});

test("a note on the same topic of another device stands beside the first, and can be put under it in one step", () => {
  const desk = aDesk().desk;
  writeFilmNote(desk, "impression", "Warm");
  const other = { type: "note", id: "zz", topic: "impression", at: null, text: "Druk" } as const;
  desk.notes.apply({ added: [other], updated: [], removed: [] });
  const texts = () => filmNotes(desk.notes.state.get().document, "impression").map(({ text }) => text);
  expect(texts()).toEqual(["Warm", "Druk"]);
  writeFilmNote(desk, "impression", "Warm en rustig");
  expect(texts()).toEqual(["Warm en rustig", "Druk"]);
  joinFilmNote(desk, other);
  expect(texts()).toEqual(["Warm en rustig\nDruk"]);
  desk.notes.undo();
  expect(texts()).toEqual(["Warm en rustig", "Druk"]);
});

test("notes that would be too long together stay beside each other", () => {
  const desk = aDesk().desk;
  writeFilmNote(desk, "impression", "x".repeat(1500));
  const other = { type: "note", id: "zz", topic: "impression", at: null, text: "y".repeat(1500) } as const;
  desk.notes.apply({ added: [other], updated: [], removed: [] });
  joinFilmNote(desk, other);
  expect(filmNotes(desk.notes.state.get().document, "impression")).toHaveLength(2);
});

test("notes of moments stand in order of time", () => {
  const desk = aDesk().desk;
  for (const frame of [90, 42]) {
    desk.player.showFrame(frame);
    openNote(desk);
    keepNote(desk, `Beeld ${String(frame)}`);
  }
  writeFilmNote(desk, "information", "Kort");
  const notes = momentNotes(desk.notes.state.get().document);
  expect(notes.map(({ at, text }) => [at, text])).toEqual([
    [42 * FRAME, "Beeld 42"],
    [90 * FRAME, "Beeld 90"],
  ]);
});

test("a clip is hinted at when it is short, long or without a yes", () => {
  const clip = oneClip(aDesk().desk);
  const lasting = (seconds: number) => ({ ...clip, end: toMicros(clip.start + seconds * 1_000_000) });
  expect(clipHints(lasting(4.9), [])).toEqual(["too-short", "no-positive"]);
  expect([clipHints(lasting(5), []), clipHints(lasting(60), [])]).toEqual([["no-positive"], ["no-positive"]]);
  expect(clipHints(lasting(61), [])).toContain("too-long");
});

test("three successes to a working point, positive first and last, is as advised", () => {
  const plain = oneClip(aDesk().desk);
  const kinds = (order: string) =>
    ratioOf(
      order.split("").map((letter) => ({ ...plain, kind: letter === "s" ? "success" : "working-point" })),
    );
  expect(kinds("ssws")).toEqual({ success: 3, workingPoint: 1, startsPositive: true, endsPositive: true });
  expect(["s", "sss", "swss", "sws", "wsss", "sssw"].map((order) => isAsAdvised(kinds(order)))).toEqual([
    true,
    true,
    true,
    false,
    false,
    false,
  ]);
});
