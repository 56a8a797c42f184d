import * as fc from "fast-check";
import { expect, test } from "vitest";
import { aMarker, aScheme, aStill, documentOf, seconds } from "../../test/annotation-builders.ts";
import type { DocumentRecord, Marker } from "../document/document-record.ts";
import { linkReceptions, type ReceptionLink } from "./link-receptions.ts";
import { medianLatency } from "./median-latency.ts";
import { receivedCount } from "./received-count.ts";

function child(id: string, at: number, fields: Partial<Marker> = {}): Marker {
  return aMarker({ id, start: seconds(at), addressee: "mother", ...fields });
}

function mother(id: string, at: number, fields: Partial<Marker> = {}): Marker {
  return aMarker({ id, track: "mother", code: "RECEIVE", start: seconds(at), addressee: "child", ...fields });
}

function links(records: readonly DocumentRecord[], childTracks = ["child"]): ReceptionLink[] {
  return linkReceptions(documentOf(...records), { scheme: aScheme, windowMicros: seconds(5), childTracks });
}

/** Short enough to read in a row: who is received by whom. */
function said(records: readonly DocumentRecord[], childTracks?: string[]): string[] {
  return links(records, childTracks).map(
    ({ initiative, state, by }) => `${initiative} ${state} ${by ?? "-"}`,
  );
}

test("M1 M5 M7 three initiatives: two received after 2 and 3 seconds, one marked missed", () => {
  const found = links([
    child("i10", 10),
    child("i20", 20, { reception: "missed" }),
    child("i30", 30),
    mother("r12", 12),
    mother("r33", 33),
  ]);
  expect(found).toEqual([
    { initiative: "i10", state: "received", by: "r12", latencyMicros: 2_000_000 },
    { initiative: "i20", state: "missed", by: null, latencyMicros: null },
    { initiative: "i30", state: "received", by: "r33", latencyMicros: 3_000_000 },
  ]);
  const counts = { initiatives: 3, received: 2, missed: 1, notCoded: 0, pauseRespected: 0 };
  expect(receivedCount(found)).toEqual(counts);
  expect(medianLatency(found)).toBe(2_500_000);
});

test("M1 the window is open at the start of the initiative and closed at its end", () => {
  expect(said([child("i", 10), mother("r", 10)])).toEqual(["i not-coded -"]);
  expect(said([child("i", 10), mother("r", 10.000001)])).toEqual(["i received r"]);
  expect(said([child("i", 10), mother("r", 15)])).toEqual(["i received r"]);
  expect(said([child("i", 10), mother("r", 15.000001)])).toEqual(["i not-coded -"]);
  expect(said([child("i", 10), mother("r", 9)])).toEqual(["i not-coded -"]);
});

test("M1 only a yes of a receiving code receives, and the first one does", () => {
  for (const code of ["FOLLOW", "RECEIVE", "NAME"]) {
    expect(said([child("i", 10), mother("r", 11, { code })])).toEqual(["i received r"]);
  }
  expect(said([child("i", 10), mother("r", 11, { valence: "no" })])).toEqual(["i not-coded -"]);
  expect(said([child("i", 10), mother("r", 11, { code: "TURN" })])).toEqual(["i not-coded -"]);
  expect(
    said([child("i", 10), mother("z", 12), mother("a", 13), mother("t", 11, { code: "ATTENTION" })]),
  ).toEqual(["i received z"]);
});

test("M1 only a yes of an initiative code by a child is an initiative", () => {
  expect(
    said([child("i", 10, { valence: "no" }), child("n", 11, { code: "TURN" }), aStill({ id: "s" })]),
  ).toEqual([]);
  expect(said([mother("i", 10, { code: "INITIATIVE" })])).toEqual([]);
  expect(said([child("i", 10, { code: "unknown" })])).toEqual([]);
});

test("M2 the child cannot receive itself, another child can", () => {
  const brother = mother("r", 11, { track: "brother" });
  expect(said([child("i", 10), child("r", 11, { code: "RECEIVE", addressee: "child" })])).toEqual([
    "i not-coded -",
  ]);
  expect(said([child("i", 10), brother], ["child", "brother"])).toEqual(["i received r"]);
});

test("M2 a reception toward another person does not count, one toward nobody only for an only child", () => {
  expect(said([child("i", 10), mother("r", 11, { addressee: "father" })])).toEqual(["i not-coded -"]);
  expect(said([child("i", 10), mother("r", 11, { addressee: null })])).toEqual(["i received r"]);
  const open = [child("i", 10), mother("r", 11, { addressee: null })];
  expect(said(open, ["child", "brother"])).toEqual(["i not-coded -"]);
});

test("M3 a link made by hand wins over window and code", () => {
  const far = mother("far", 30, { code: "TURN" });
  expect(said([child("i", 10, { receivedBy: "far" }), mother("near", 11), far])).toEqual(["i received far"]);
  const before = links([child("i", 10, { reception: "received", receivedBy: "r" }), mother("r", 9.5)]);
  expect(before.map((link) => link.latencyMicros)).toEqual([-500_000]);
});

test("M3 a link to what is gone counts as no link, a missed mark wins over a link", () => {
  expect(said([child("i", 10, { receivedBy: "gone" }), mother("r", 11)])).toEqual(["i received r"]);
  expect(said([child("i", 10, { receivedBy: "s" }), aStill({ id: "s" })])).toEqual(["i not-coded -"]);
  const missed = child("i", 10, { reception: "missed", receivedBy: "r" });
  expect(said([missed, mother("r", 11)])).toEqual(["i missed -"]);
});

test("M3 received by hand without a link is received, by the marker that fits or by none", () => {
  const byHand = child("i", 10, { reception: "received" });
  expect(said([byHand, mother("r", 11)])).toEqual(["i received r"]);
  expect(links([byHand])).toEqual([{ initiative: "i", state: "received", by: null, latencyMicros: null }]);
});

test("M4 one reception for one initiative, the earliest", () => {
  expect(said([child("i", 10), child("j", 11), mother("r", 12)])).toEqual(["i received r", "j not-coded -"]);
  expect(said([child("i", 10), child("j", 11), mother("r", 12), mother("q", 13)])).toEqual([
    "i received r",
    "j received q",
  ]);
});

test("M4 what is linked by hand is free for no other, also not for an earlier one", () => {
  const found = said([child("i", 10), child("j", 11, { receivedBy: "r" }), mother("r", 12)]);
  expect(found).toEqual(["i not-coded -", "j received r"]);
});

test("M5 missed is what someone marked, also when a marker would fit", () => {
  expect(said([child("i", 10, { reception: "missed" }), mother("r", 11)])).toEqual(["i missed -"]);
  expect(said([child("i", 10)])).toEqual(["i not-coded -"]);
});

test("M6 waiting after a pause cue is a pause respected", () => {
  const pause = child("p", 12, { code: "CUE_PAUSE" });
  const wait = mother("w", 14, { code: "WAIT" });
  expect(links([child("i", 10), pause, wait])).toEqual([
    { initiative: "i", state: "pause-respected", by: "w", latencyMicros: 4_000_000 },
  ]);
  expect(said([child("i", 10), wait])).toEqual(["i not-coded -"]);
  expect(said([child("i", 10), pause, mother("w", 11, { code: "WAIT" })])).toEqual(["i not-coded -"]);
  expect(
    said([child("i", 10), child("p", 16, { code: "CUE_PAUSE" }), mother("w", 17, { code: "WAIT" })]),
  ).toEqual(["i not-coded -"]);
  expect(said([child("i", 10), pause, mother("w", 18, { code: "WAIT" })])).toEqual(["i not-coded -"]);
  expect(said([child("i", 10), pause, wait, mother("r", 15)])).toEqual(["i received r"]);
});

test("M6 a pause cue belongs to an initiative up to the end of its window", () => {
  const wait = mother("w", 17, { code: "WAIT" });
  expect(said([child("i", 10), child("p", 15, { code: "CUE_PAUSE" }), wait])).toEqual([
    "i pause-respected w",
  ]);
  expect(
    said([child("i", 10), child("p", 10, { code: "CUE_PAUSE" }), mother("w", 12, { code: "WAIT" })]),
  ).toEqual(["i not-coded -"]);
});

test("M6 a marker that receives one initiative is not the waiting of another", () => {
  const pause = child("p", 12, { code: "CUE_PAUSE" });
  const follow = mother("f", 16, { code: "STAY" });
  expect(said([child("i", 10), pause, follow])).toEqual(["i pause-respected f"]);
  expect(said([child("i", 10), pause, child("j", 14), follow])).toEqual(["i not-coded -", "j received f"]);
});

test("M6 the pause of another child says nothing", () => {
  const pause = child("p", 12, { code: "CUE_PAUSE", track: "brother" });
  const wait = mother("w", 14, { code: "WAIT", addressee: "brother" });
  expect(said([child("i", 10), pause, wait], ["child", "brother"])).toEqual(["i not-coded -"]);
});

test("M6 a pause cue is answered by waiting only", () => {
  const asked = child("p", 10, { code: "PAUSE_ASKED" });
  expect(said([asked, mother("r", 11)])).toEqual(["p not-coded -"]);
  expect(said([asked, mother("r", 11), mother("w", 12, { code: "WAIT" })])).toEqual(["p pause-respected w"]);
});

test("M7 no reception has no median, and a middle one is itself", () => {
  expect(medianLatency(links([child("i", 10)]))).toBeNull();
  expect(medianLatency(links([child("i", 10, { reception: "received" })]))).toBeNull();
  expect(medianLatency(links([child("i", 10), mother("r", 14)]))).toBe(4_000_000);
  const three = [
    child("i", 10),
    mother("r", 14),
    child("j", 20),
    mother("s", 21),
    child("k", 30),
    mother("t", 32),
  ];
  expect(medianLatency(links(three))).toBe(2_000_000);
});

const anyMarkers = fc
  .array(
    fc.record({
      at: fc.integer({ min: 0, max: 40 }),
      track: fc.constantFrom("child", "mother", "brother"),
      code: fc.constantFrom(...aScheme.codes.map((code) => code.id)),
      valence: fc.constantFrom("yes" as const, "yes" as const, "no" as const),
      addressee: fc.constantFrom("child", "mother", null),
      reception: fc.constantFrom(
        "computed" as const,
        "computed" as const,
        "missed" as const,
        "received" as const,
      ),
    }),
    { maxLength: 25 },
  )
  .map((all) =>
    all.map(({ at, ...fields }, nth) => aMarker({ ...fields, id: `m${String(nth)}`, start: seconds(at) })),
  );

test("M4 M7 whatever is marked, nothing receives twice and the four states add up", () => {
  fc.assert(
    fc.property(anyMarkers, (markers) => {
      const found = links(markers, ["child", "brother"]);
      const by = found.flatMap((link) => (link.state === "received" && link.by !== null ? [link.by] : []));
      expect(new Set(by).size).toBe(by.length);
      expect(found.filter((link) => link.state === "pause-respected" && by.includes(link.by ?? ""))).toEqual(
        [],
      );
      const { initiatives, received, missed, notCoded, pauseRespected } = receivedCount(found);
      expect(received + missed + notCoded + pauseRespected).toBe(initiatives);
      expect(links(markers.toReversed(), ["child", "brother"])).toEqual(found);
    }),
    { numRuns: 500 },
  );
});
