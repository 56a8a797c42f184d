import { expect, test } from "vitest";
import { aFilm, aMarker, aNote, documentOf, seconds } from "../../test/annotation-builders.ts";
import { toMicros } from "../time/micros.ts";
import { emptyChange } from "./change.ts";
import { placeNote } from "./place-note.ts";

const table = aFilm({ frames: 250 });
const document = documentOf(aMarker({ id: "m" }), aNote({ id: "n", text: "rustig begin" }));

test("D16 a note of one moment stands on the frame on screen, every other is about the whole film", () => {
  const wishes = [
    { id: "a", topic: "moment", at: toMicros(1_039_999), text: "kijkt op" },
    { id: "b", topic: "impression", at: seconds(1), text: "rustig" },
  ] as const;
  const placed = wishes.map((wish) => placeNote({ document, table }, wish));
  const moment = aNote({ id: "a", topic: "moment", at: seconds(1), text: "kijkt op" });
  const whole = aNote({ id: "b", text: "rustig" });
  expect(placed).toEqual(
    [moment, whole].map((note) => ({ ok: true, change: { ...emptyChange, added: [note] } })),
  );
});

test("D16 what the rules do not allow is refused with the reason", () => {
  const refusals = [
    { id: "a", topic: "moment", at: toMicros(table.end + 1) },
    { id: "a", topic: "moment" },
    { id: "m", topic: "impression" },
  ] as const;
  const reasons = ["outside-film", "moment-missing", "id-taken"];
  expect(refusals.map((wish) => placeNote({ document, table }, wish))).toEqual(
    reasons.map((refusal) => ({ ok: false, refusal })),
  );
});

test("D9 writing a note again keeps what is left out, and writing the same changes nothing", () => {
  expect(placeNote({ document, table }, { id: "n", topic: "impression" })).toEqual({
    ok: true,
    change: emptyChange,
  });
});
