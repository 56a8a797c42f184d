import { markersInTime } from "@samenkijken/annotation/document/annotation-document";
import { changeTo, type Change } from "@samenkijken/annotation/document/change";
import type { Marker } from "@samenkijken/annotation/document/document-record";
import { toMicros } from "@samenkijken/annotation/time/micros";
import { kVhtScheme } from "@samenkijken/domain/method/codes";
import { describe, expect, test } from "vitest";
import { aDesk, FRAME, noor, saar, sami } from "../../analysis/workbench/a-desk.ts";
import type { Desk } from "../../analysis/workbench/desk.ts";
import { pressCode, releaseAll } from "../../analysis/workbench/mark-actions.ts";
import { measure } from "../../analysis/workbench/measures.ts";
import type { FilmPerson } from "../../analysis/workbench/people.ts";
import { markButtons, marksWithin, pressMark, removeMark, takeBack } from "./mark-together.ts";

const bram: FilmPerson = { id: "bram", name: "Bram", kind: "child", shape: "hexagon" };

/** A desk with a film of forty seconds, and the buttons of these people on it. */
function aTable(people: readonly FilmPerson[] = [saar, noor]) {
  const { desk, saved } = aDesk(people);
  const press = (frame: number, name: string) => {
    desk.player.showFrame(frame);
    const button = markButtons(people, ["noor", "sami"]).find(({ person }) => person.name === name);
    if (button === undefined) throw new Error(`there is no button of ${name}`);
    return pressMark(desk, button);
  };
  return { desk, saved, press };
}

const documentOf = (desk: Desk) => desk.notes.state.get().document;
const joint = (desk: Desk): readonly Marker[] => markersInTime(documentOf(desk), "joint");
const film = { start: toMicros(0), end: toMicros(1000 * FRAME) };

const selves = (attendees: string[]) =>
  markButtons([saar, noor, sami], attendees).map(({ isSelf }) => isSelf);

describe("the buttons", () => {
  test("children first, then grown-ups, those who look along before the others; digits in that order", () => {
    const buttons = markButtons([saar, bram, sami, noor], ["noor"]);
    expect(buttons.map(({ key, person, kind }) => [key, person.name, kind])).toEqual([
      [1, "Saar", "begins"],
      [2, "Bram", "begins"],
      [3, "Noor", "receives"],
      [4, "Sami", "receives"],
    ]);
  });

  test("the only one who looks along presses for herself; among two each has a name", () => {
    expect(selves(["noor"])).toEqual([false, true, false]);
    expect(selves(["noor", "sami"])).toEqual([false, false, false]);
  });
});

describe("a press", () => {
  test("marks the frame on screen in the joint layer: the child begins, the grown-up receives the child", () => {
    const { desk, press } = aTable();
    press(10, "Saar");
    press(35, "Noor");
    expect(joint(desk)).toMatchObject([
      { code: "INITIATIVE", track: "saar", start: 10 * FRAME, end: null, valence: "yes", source: "joint" },
      { code: "RECEIVE", track: "noor", start: 35 * FRAME, addressee: "saar", source: "joint" },
    ]);
  });

  test("among two children a grown-up receives the one who just began, and nobody when that is long ago", () => {
    const { desk, press } = aTable([saar, bram, noor, sami]);
    press(10, "Saar");
    press(20, "Bram");
    press(40, "Noor");
    press(400, "Sami");
    expect(joint(desk).map(({ track, addressee }) => [track, addressee])).toEqual([
      ["saar", null],
      ["bram", null],
      ["noor", "bram"],
      ["sami", null],
    ]);
  });

  test("two hands on one button mean one moment", () => {
    const { desk, press } = aTable();
    press(10, "Saar");
    expect(press(12, "Saar").type).toBe("already");
    expect(press(20, "Saar").type).toBe("marked");
    expect(joint(desk)).toHaveLength(2);
  });

  test("works with the codes for 0 to 4 years", () => {
    const { desk } = aTable();
    const babies = { ...desk, scheme: kVhtScheme };
    const [child, adult] = markButtons([saar, noor], []);
    if (child === undefined || adult === undefined) throw new Error("two buttons were expected");
    pressMark(babies, child);
    pressMark(babies, adult);
    expect(
      joint(babies)
        .map(({ code }) => code)
        .toSorted(),
    ).toEqual(["INITIATIVE", "RECEIVE"]);
  });
});

describe("the desk's layer", () => {
  test("its markers, counts, links and chain are the same before and after marking together", () => {
    const { desk, press } = aTable();
    for (const [frame, key, person] of [
      [50, 2, "chosen"],
      [80, 4, "next"],
      [300, 2, "chosen"],
    ] as const) {
      desk.player.showFrame(frame);
      pressCode(desk, key, person);
      releaseAll(desk);
    }
    const before = {
      markers: markersInTime(documentOf(desk)),
      counts: measure(documentOf(desk), desk.scheme, desk.people),
    };
    for (const frame of [10, 60, 320, 500]) press(frame, "Saar");
    for (const frame of [20, 75, 310, 520]) press(frame, "Noor");
    const after = {
      markers: markersInTime(documentOf(desk)),
      counts: measure(documentOf(desk), desk.scheme, desk.people),
    };
    expect(after).toEqual(before);
    expect(joint(desk)).toHaveLength(8);
  });
});

describe("taking back", () => {
  test("undo at the desk takes back the desk's own step, however much was marked together after it", () => {
    const { desk, press } = aTable();
    desk.player.showFrame(5);
    pressCode(desk, 2, "chosen");
    releaseAll(desk);
    press(10, "Saar");
    press(100, "Noor");
    desk.notes.undo();
    expect(markersInTime(documentOf(desk))).toEqual([]);
    expect(joint(desk)).toHaveLength(2);
    expect(desk.notes.undo().type).toBe("at-the-end");
  });

  test("goes step by step, also of what was taken away, and never touches what the desk did", () => {
    const { desk, press } = aTable();
    desk.player.showFrame(5);
    pressCode(desk, 2, "chosen");
    releaseAll(desk);
    const first = press(10, "Saar");
    const second = press(100, "Saar");
    if (first.type !== "marked" || second.type !== "marked") throw new Error("two marks were expected");
    const gone = removeMark(desk, first.marker.id);
    if (gone === null) throw new Error("the mark was expected to be there");
    expect(joint(desk).map(({ id }) => id)).toEqual([second.marker.id]);
    let steps: readonly Change[] = [first.change, second.change, gone];
    const counts = [0, 1, 2].map(() => {
      steps = takeBack(desk, steps)?.steps ?? [];
      return joint(desk).length;
    });
    expect(counts).toEqual([2, 1, 0]);
    expect(takeBack(desk, steps)).toBeNull();
    expect(markersInTime(documentOf(desk))).toHaveLength(1);
  });

  test("a step that a colleague undid already is passed over", () => {
    const { desk, press } = aTable();
    const first = press(10, "Saar");
    const second = press(100, "Saar");
    if (first.type !== "marked" || second.type !== "marked") throw new Error("two marks were expected");
    removeMark(desk, second.marker.id);
    expect(takeBack(desk, [first.change, second.change])?.steps).toEqual([]);
    expect(joint(desk)).toEqual([]);
  });

  test("a marker of the desk is not taken away from here", () => {
    const { desk } = aTable();
    pressCode(desk, 2, "chosen");
    releaseAll(desk);
    const [marker] = markersInTime(documentOf(desk));
    expect(removeMark(desk, marker?.id ?? "")).toBeNull();
    expect(markersInTime(documentOf(desk))).toHaveLength(1);
  });

  test("everything that was done is sent on to be saved", () => {
    const { desk, saved, press } = aTable();
    const pressed = press(10, "Saar");
    if (pressed.type !== "marked") throw new Error("a mark was expected");
    takeBack(desk, [pressed.change]);
    expect(saved).toEqual([
      changeTo(undefined, pressed.marker),
      { added: [], updated: [], removed: [pressed.marker] },
    ]);
  });
});

test("the marks of a stretch are those that begin in it, in order of time", () => {
  const { desk, press } = aTable();
  for (const frame of [300, 100, 200]) press(frame, "Saar");
  expect(marksWithin(documentOf(desk), film)).toHaveLength(3);
  const span = { start: toMicros(100 * FRAME), end: toMicros(300 * FRAME) };
  expect(marksWithin(documentOf(desk), span).map(({ start }) => start / FRAME)).toEqual([100, 200]);
});
