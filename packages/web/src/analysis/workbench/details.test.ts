import { describe, expect, test } from "vitest";
import { aDesk, chosen, noor, saar, sami, tap } from "./a-desk.ts";
import {
  nextAddressee,
  nextReceiver,
  nextReception,
  rewrite,
  setReception,
  toggleElement,
  toggleStar,
  toggleValence,
} from "./detail-actions.ts";
import type { Desk } from "./desk.ts";
import { measure } from "./measures.ts";

const linkOf = (desk: Desk, id: string) =>
  measure(desk.notes.state.get().document, desk.scheme, desk.people).links.get(id);

describe("elements", () => {
  test("stand in the order of the scheme, go off again, and each is a step to undo", () => {
    const { desk } = aDesk();
    const marker = tap(desk, 10, [1, "chosen"]);
    toggleElement(desk, marker, "EYE_CONTACT");
    toggleElement(desk, chosen(desk) ?? marker, "TURN_TOWARD");
    expect(chosen(desk)?.elements).toEqual(["TURN_TOWARD", "EYE_CONTACT"]);
    toggleElement(desk, chosen(desk) ?? marker, "EYE_CONTACT");
    expect(chosen(desk)?.elements).toEqual(["TURN_TOWARD"]);
    desk.notes.undo();
    expect(chosen(desk)?.elements).toEqual(["TURN_TOWARD", "EYE_CONTACT"]);
  });

  test("without a no form do not go along to no, and another code begins without", () => {
    const { desk } = aDesk();
    const initiative = tap(desk, 10, [2, "chosen"]);
    toggleElement(desk, initiative, "CONTACT");
    toggleValence(desk);
    expect(chosen(desk)).toMatchObject({ valence: "no", elements: [] });
    const attention = tap(desk, 20, [1, "chosen"]);
    toggleElement(desk, attention, "EYE_CONTACT");
    toggleValence(desk);
    expect(chosen(desk)).toMatchObject({ valence: "no", elements: ["EYE_CONTACT"] });
    rewrite(desk, chosen(desk) ?? attention, { code: "NAME" });
    expect(chosen(desk)).toMatchObject({ code: "NAME", elements: [] });
  });
});

describe("toward whom", () => {
  test("among three it is asked once per person and remembered", () => {
    const { desk } = aDesk([saar, noor, sami]);
    tap(desk, 10, [2, "chosen"]);
    expect(desk.state.get().told?.what.type).toBe("ask-addressee");
    nextAddressee(desk);
    nextAddressee(desk);
    expect(chosen(desk)?.addressee).toBe("sami");
    expect(tap(desk, 20, [2, "chosen"]).addressee).toBe("sami");
    expect(desk.state.get().told?.what.type).toBe("marked");
    expect(tap(desk, 30, [4, "next"]).addressee).toBeNull();
    expect(desk.state.get().told?.what.type).toBe("ask-addressee");
  });

  test("what an earlier sitting said is remembered", () => {
    const { desk } = aDesk([saar, noor, sami]);
    tap(desk, 10, [2, "chosen"]);
    nextAddressee(desk);
    desk.state.update({ addressees: new Map() });
    expect(tap(desk, 20, [2, "chosen"]).addressee).toBe("noor");
  });

  test("alone there is nobody, between two it is the other, and it can be taken off", () => {
    const alone = aDesk([saar]).desk;
    tap(alone, 10, [2, "chosen"]);
    nextAddressee(alone);
    expect(alone.state.get().told?.what.type).toBe("no-addressee");
    const { desk } = aDesk();
    expect(tap(desk, 10, [2, "chosen"]).addressee).toBe("noor");
    nextAddressee(desk);
    expect(chosen(desk)?.addressee).toBeNull();
    expect(tap(desk, 20, [2, "chosen"]).addressee).toBe("noor");
  });
});

describe("who receives", () => {
  test("U goes from what the rule found to the markers after it, and back to the rule", () => {
    const { desk } = aDesk();
    const initiative = tap(desk, 10, [2, "chosen"]);
    const first = tap(desk, 40, [4, "next"]);
    const second = tap(desk, 90, [6, "next"]);
    expect(linkOf(desk, initiative.id)?.by).toBe(first.id);
    desk.state.update({ selection: initiative.id });
    nextReceiver(desk);
    expect(linkOf(desk, initiative.id)).toMatchObject({ state: "received", by: second.id });
    nextReceiver(desk);
    expect(chosen(desk)).toMatchObject({ reception: "computed", receivedBy: null });
    expect(linkOf(desk, initiative.id)?.by).toBe(first.id);
  });

  test("nobody after it is said, and a code that is no initiative is left alone", () => {
    const { desk } = aDesk();
    tap(desk, 10, [2, "chosen"]);
    nextReceiver(desk);
    expect(desk.state.get().told?.what.type).toBe("no-receiver");
    tap(desk, 5, [4, "next"]);
    nextReceiver(desk);
    expect(desk.state.get().told?.what.type).toBe("nothing-chosen");
  });

  test("0 takes a hand-made link off, and a code that is no initiative any more keeps none", () => {
    const { desk } = aDesk();
    const initiative = tap(desk, 10, [2, "chosen"]);
    const by = tap(desk, 500, [6, "next"]);
    desk.state.update({ selection: initiative.id });
    setReception(desk, initiative, { by: by.id });
    nextReception(desk);
    expect(chosen(desk)).toMatchObject({ reception: "missed", receivedBy: null });
    setReception(desk, initiative, { by: by.id });
    const linked = chosen(desk) ?? initiative;
    rewrite(desk, linked, { code: "ATTENTION" });
    expect(chosen(desk)).toMatchObject({ code: "ATTENTION", reception: "computed", receivedBy: null });
  });

  test("the window is the member's own", () => {
    const { desk } = aDesk();
    const initiative = tap(desk, 10, [2, "chosen"]);
    tap(desk, 10 + 175, [4, "next"]);
    const { document } = desk.notes.state.get();
    expect(measure(document, desk.scheme, desk.people, 6).links.get(initiative.id)?.state).toBe("not-coded");
    expect(measure(document, desk.scheme, desk.people, 7).links.get(initiative.id)?.state).toBe("received");
  });
});

test("a star is for the chosen code, and is told", () => {
  const { desk } = aDesk();
  tap(desk, 10, [6, "chosen"]);
  toggleStar(desk);
  expect(chosen(desk)?.star).toBe("success");
  expect(desk.state.get().told?.what).toMatchObject({ type: "changed", what: "star" });
});
