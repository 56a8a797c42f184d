import type { Code, CodingScheme } from "@samenkijken/annotation/scheme/coding-scheme";
import { vht412Scheme } from "@samenkijken/domain/method/codes";
import { describe, expect, test } from "vitest";
import { aDesk, FRAME, markersOf, noor, recordsOf, saar, tap } from "./a-desk.ts";
import { pressCode, pressDigit, releaseAll, releaseCode, releaseDigit, turnPage } from "./mark-actions.ts";
import { dropNote, keepNote, openNote } from "./note-actions.ts";
import { makeClip } from "./pick-actions.ts";
import { goTo, replay, walkClips } from "./play-actions.ts";

/** A film that plays from frame 500 on. */
function playing(reactionMs: number, rate: number) {
  const { desk, wait } = aDesk();
  desk.preferences.update({ reactionMs });
  desk.player.showFrame(500);
  desk.player.setRate(rate);
  desk.player.play();
  return { desk, wait };
}

describe("reaction time", () => {
  test.each([
    [400, 1, 490],
    [400, 2, 480],
    [400, 0.5, 495],
    [0, 1, 500],
    [400, -1, 500],
  ])("of %i ms at speed %d places a code of frame 500 at frame %i", (reactionMs, rate, frame) => {
    const { desk } = playing(reactionMs, rate);
    pressCode(desk, 1, "chosen");
    expect(markersOf(desk)).toMatchObject([{ start: frame * FRAME }]);
    expect(desk.state.get().placedEarlier?.micros).toBe(frame === 500 ? undefined : (500 - frame) * FRAME);
    desk.player.pause();
  });

  test("counts for nothing while the film stands still, and never before the film", () => {
    const { desk } = aDesk();
    desk.preferences.update({ reactionMs: 1000 });
    expect(tap(desk, 300, [1, "chosen"]).start).toBe(300 * FRAME);
    desk.player.showFrame(3);
    desk.player.play();
    pressCode(desk, 2, "chosen");
    expect(markersOf(desk)[0]).toMatchObject({ code: "INITIATIVE", start: 0 });
    desk.player.pause();
  });

  test("moves the end of a stretch along with its begin", () => {
    const { desk, wait } = playing(400, 1);
    pressCode(desk, 1, "chosen");
    wait(2000);
    desk.player.showFrame(550);
    releaseCode(desk, 1);
    expect(markersOf(desk)).toMatchObject([{ start: 490 * FRAME, end: 541 * FRAME }]);
    desk.player.pause();
  });

  test("leaves a stretch between in and out where it is", () => {
    const { desk } = playing(400, 1);
    desk.state.update({ inAt: (100 * FRAME) as never, outAt: (120 * FRAME) as never });
    pressCode(desk, 1, "chosen");
    expect(markersOf(desk)).toMatchObject([{ start: 100 * FRAME, end: 120 * FRAME }]);
    desk.player.pause();
  });
});

test("what is held while something else is done is a step of its own to undo", () => {
  const { desk, wait } = aDesk();
  desk.player.showFrame(10);
  pressCode(desk, 1, "chosen");
  const other = tap(desk, 20, [4, "next"]);
  wait(900);
  desk.player.showFrame(40);
  releaseAll(desk);
  desk.notes.undo();
  expect(markersOf(desk)).toMatchObject([{ start: 10 * FRAME, end: null }, { id: other.id }]);
});

test("a code of less than the hold is a moment, whatever the film did", () => {
  const { desk, wait } = aDesk();
  desk.player.showFrame(10);
  pressCode(desk, 1, "chosen");
  wait(299);
  desk.player.showFrame(90);
  releaseCode(desk, 1);
  expect(markersOf(desk)).toMatchObject([{ end: null }]);
});

describe("more than nine codes", () => {
  const extra: Code = { ...vht412Scheme.codes[0], key: 11, id: "EXTRA", elements: [] } as Code;
  const wide: CodingScheme = { ...vht412Scheme, codes: [...vht412Scheme.codes, extra] };

  test("the comma turns the page for one code", () => {
    const { desk } = aDesk([saar, noor], { scheme: wide });
    turnPage(desk);
    pressDigit(desk, 2, "chosen");
    releaseDigit(desk, 2);
    pressDigit(desk, 2, "chosen");
    releaseDigit(desk, 2);
    expect(markersOf(desk).map(({ code }) => code)).toEqual(["EXTRA", "INITIATIVE"]);
    expect(desk.state.get().held).toEqual([]);
  });

  test("a scheme of nine has no second page", () => {
    const { desk } = aDesk();
    turnPage(desk);
    expect(desk.state.get()).toMatchObject({ page: 0, told: { what: { type: "one-page" } } });
  });
});

describe("notes at the playhead", () => {
  test("a note stands at the frame, is found again there, and an emptied one goes", () => {
    const { desk } = aDesk();
    desk.player.showFrame(33);
    openNote(desk);
    keepNote(desk, "  Noor wacht hier. ");
    expect(recordsOf(desk)).toMatchObject([
      { type: "note", topic: "moment", at: 33 * FRAME, text: "Noor wacht hier." },
    ]);
    openNote(desk);
    keepNote(desk, "Noor wacht hier lang.");
    expect(recordsOf(desk)).toMatchObject([{ text: "Noor wacht hier lang." }]);
    openNote(desk);
    dropNote(desk);
    expect(recordsOf(desk)).toHaveLength(1);
    openNote(desk);
    keepNote(desk, "");
    expect(recordsOf(desk)).toHaveLength(0);
    desk.notes.undo();
    expect(recordsOf(desk)).toHaveLength(1);
  });

  test("what a colleague wrote in the open note meanwhile stays, and mine stands beside it", () => {
    const { desk } = aDesk();
    openNote(desk);
    keepNote(desk, "Noor wacht.");
    openNote(desk);
    const { document } = desk.notes.state.get();
    const theirs = recordsOf(desk).map((record) => ({ ...record, text: "Noor wacht lang." }));
    desk.notes.replace({ ...document, records: new Map(theirs.map((record) => [record.id, record])) });
    keepNote(desk, "Noor wacht, en lacht.");
    expect(recordsOf(desk)).toMatchObject([{ text: "Noor wacht lang." }, { text: "Noor wacht, en lacht." }]);
  });

  test("an open note that was left as it was changes nothing", () => {
    const { desk } = aDesk();
    openNote(desk);
    keepNote(desk, "Noor wacht.");
    openNote(desk);
    keepNote(desk, "Noor wacht.");
    desk.notes.undo();
    expect(recordsOf(desk)).toEqual([]);
  });

  test("an empty new note is no note", () => {
    const { desk } = aDesk();
    openNote(desk);
    keepNote(desk, "   ");
    expect(recordsOf(desk)).toEqual([]);
    expect(desk.notes.undo()).toEqual({ type: "at-the-end" });
  });
});

describe("looking again", () => {
  test("quick replay goes back the chosen seconds and plays, from the begin at most", () => {
    const { desk } = aDesk();
    desk.preferences.update({ replaySeconds: 4 });
    desk.player.showFrame(300);
    replay(desk);
    expect(desk.player.state.get()).toMatchObject({ frame: 200, playing: true, rate: 1 });
    desk.player.pause();
    desk.player.showFrame(20);
    replay(desk);
    expect(desk.player.state.get().frame).toBe(0);
    desk.player.pause();
  });

  test("going to a marker or a clip begins the pre-roll before it, and walking clips does not stand still", () => {
    const { desk } = aDesk();
    desk.preferences.update({ preRollSeconds: 2 });
    for (const frame of [200, 600]) {
      desk.player.showFrame(frame);
      makeClip(desk);
    }
    desk.state.update({ selection: null });
    desk.player.showFrame(0);
    walkClips(desk, 1);
    expect(desk.player.state.get().frame).toBe(125 - 50);
    walkClips(desk, 1);
    expect(desk.player.state.get().frame).toBe(525 - 50);
    goTo(desk, "x", (25 * FRAME) as never);
    expect(desk.player.state.get().frame).toBe(0);
  });
});
