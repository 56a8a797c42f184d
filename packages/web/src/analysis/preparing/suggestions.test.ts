import { emptyDocument } from "@samenkijken/annotation/document/annotation-document";
import type { Clip, DocumentRecord, Marker } from "@samenkijken/annotation/document/document-record";
import { linkReceptions } from "@samenkijken/annotation/measures/link-receptions";
import { toMicros } from "@samenkijken/annotation/time/micros";
import { vht412Scheme } from "@samenkijken/domain/method/codes";
import { expect, test } from "vitest";
import { aClip, aMarker } from "../../../../annotation/test/annotation-builders.ts";
import { suggestionsOf } from "./suggestions.ts";

const second = (count: number) => toMicros(count * 1_000_000);

function mark(at: number, code: string, fields: Partial<Marker> = {}): Marker {
  const track = code === "INITIATIVE" ? "saar" : "noor";
  return aMarker({ id: `${code}-${String(at)}`, track, code, start: second(at), ...fields });
}

const clipOf = (from: number, to: number): Clip => aClip({ start: second(from), end: second(to) });

function offered(records: readonly DocumentRecord[], questionCodes: readonly string[] = []) {
  const document = {
    ...emptyDocument(second(120)),
    records: new Map(records.map((record) => [record.id, record])),
  };
  const links = linkReceptions(document, {
    scheme: vht412Scheme,
    windowMicros: second(5),
    childTracks: ["saar"],
  });
  return suggestionsOf(document, { links, questionCodes });
}

const kinds = (records: readonly DocumentRecord[], codes: readonly string[] = []) =>
  offered(records, codes).map(({ reason }) => reason.type);

test("a received initiative is offered with a second at both sides, and never shorter than six seconds", () => {
  const [short] = offered([mark(20, "INITIATIVE"), mark(21, "RECEIVE")]);
  expect(short).toMatchObject({ start: 17_500_000, end: 23_500_000, reason: { type: "received" } });
  const [long] = offered([mark(20, "INITIATIVE"), mark(21, "RECEIVE", { end: second(28) })]);
  expect(long).toMatchObject({ start: 19_000_000, end: 29_000_000 });
  const [first] = offered([mark(0, "INITIATIVE"), mark(1, "RECEIVE")]);
  expect(first?.start).toBe(0);
});

test("an initiative that nobody received, or that was marked missed, is not offered", () => {
  expect(kinds([mark(20, "INITIATIVE"), mark(40, "RECEIVE")])).toEqual([]);
  expect(kinds([mark(20, "INITIATIVE", { reception: "missed" }), mark(21, "RECEIVE")])).toEqual([]);
});

test("what belongs to the question stands first, by the code of the initiative or of what received it", () => {
  const records = [mark(10, "INITIATIVE"), mark(11, "RECEIVE"), mark(50, "INITIATIVE"), mark(53, "NAME")];
  expect(kinds(records)).toEqual(["received", "received"]);
  const [near, other] = offered(records, ["NAME"]);
  expect(near).toMatchObject({ id: "received-INITIATIVE-50", reason: { type: "near-question" } });
  expect(other).toMatchObject({ id: "received-INITIATIVE-10", reason: { type: "received" } });
  expect(kinds(records, ["INITIATIVE"])).toEqual(["near-question", "near-question"]);
});

test("a code of the question soon after the initiative counts too, as a yes only", () => {
  const records = [mark(10, "INITIATIVE"), mark(11, "RECEIVE")];
  expect(kinds([...records, mark(15, "NAME")], ["NAME"])[0]).toBe("near-question");
  expect(kinds([...records, mark(15, "NAME", { valence: "no" })], ["NAME"])).not.toContain("near-question");
  expect(kinds([...records, mark(16, "NAME")], ["NAME"])).not.toContain("near-question");
});

test("a series, a turn from no to yes and a starred moment are offered for what they are", () => {
  expect(kinds([mark(30, "TURN"), mark(32, "TURN"), mark(34, "NAME")])).toEqual(["series"]);
  expect(kinds([mark(30, "TURN"), mark(32, "NAME")])).toEqual([]);
  expect(kinds([mark(60, "GUIDE", { valence: "no" }), mark(63, "GUIDE")])).toEqual(["turning"]);
  expect(kinds([mark(80, "TURN", { star: "success" })])).toEqual(["starred"]);
});

const run = (from: number, count: number) =>
  Array.from({ length: count }, (_, nth) => mark(from + nth * 2, "TURN"));

test("the longest series stand first, three at most", () => {
  const found = offered([...run(0, 3), ...run(20, 5), ...run(50, 4), ...run(80, 3)]);
  expect(found.map(({ reason }) => (reason.type === "series" ? reason.count : 0))).toEqual([5, 4, 3]);
});

test("what is in the tray is not offered again; what touches a clip only a little is", () => {
  const records = [mark(30, "TURN"), mark(34, "TURN"), mark(38, "NAME")];
  expect(kinds([...records, clipOf(29, 39)])).toEqual([]);
  expect(kinds([...records, clipOf(29, 35)])).toEqual([]);
  expect(kinds([...records, clipOf(36, 60)])).toEqual(["series"]);
  expect(kinds([mark(80, "TURN", { star: "success" }), clipOf(78, 84)])).toEqual([]);
});

test("of two stretches that are nearly the same one is offered, under the nearer reason", () => {
  const records = [mark(20, "INITIATIVE", { star: "success" }), mark(21, "RECEIVE")];
  expect(kinds(records)).toEqual(["starred"]);
  expect(kinds(records, ["RECEIVE"])).toEqual(["near-question"]);
});
