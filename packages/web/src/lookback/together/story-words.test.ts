import type { Marker } from "@samenkijken/annotation/document/document-record";
import { toMicros } from "@samenkijken/annotation/time/micros";
import { vht412Scheme } from "@samenkijken/domain/method/codes";
import { expect, test } from "vitest";
import { momentsOf, storiesOf } from "./compare-together.ts";
import { markButtons, type MarkButton } from "./mark-together.ts";
import { togetherMessages, type Watchers } from "./messages.ts";
import { storyWords } from "./story-words.ts";

const people = [
  { id: "saar", name: "Saar", kind: "child", shape: "circle" },
  { id: "noor", name: "Noor", kind: "adult", shape: "square" },
] as const;
const within = { start: toMicros(0), end: toMicros(60_000_000) };

function aMarker(source: Marker["source"], code: string, second: number): Marker {
  const plain = {
    end: null,
    valence: "yes",
    addressee: null,
    reception: "computed",
    receivedBy: null,
  } as const;
  return {
    type: "marker",
    id: `${source}-${code}-${String(second)}`,
    track: code === "INITIATIVE" ? "saar" : "noor",
    code,
    start: toMicros(second * 1_000_000),
    star: "plain",
    elements: [],
    source,
    ...plain,
  };
}

function storiesAbout(markers: readonly Marker[], buttons: readonly MarkButton[]) {
  const document = { end: within.end, records: new Map(markers.map((marker) => [marker.id, marker])) };
  return storiesOf(document, { scheme: vht412Scheme, buttons, within });
}

const saar = [
  ...[3, 10, 20, 30, 41].map((second) => aMarker("joint", "INITIATIVE", second)),
  ...[4, 9, 21, 29, 35, 50, 55].map((second) => aMarker("desk", "INITIATIVE", second)),
];

const both: Watchers = { form: "je", number: "many" };

test("the parents' marks come first, then the trainer's, then both together", () => {
  const [story] = storiesAbout(saar, markButtons(people, ["noor", "sami"]));
  if (story === undefined) throw new Error("a story was expected");
  expect(storyWords(togetherMessages.nl, story, { watchers: both, trainer: "Marit" })).toEqual([
    "Jullie zagen 5 keer dat Saar iets begon.",
    "Marit zag er achter het bureau 7.",
    "4 daarvan waren dezelfde.",
    "Samen zijn dat 8 momenten om naar te kijken.",
  ]);
  expect(storyWords(togetherMessages.en, story, { watchers: both, trainer: "Marit" })).toEqual([
    "You saw Saar start something 5 times.",
    "Marit saw 7 at the desk.",
    "4 of them were the same.",
    "Together that makes 8 moments to look at.",
  ]);
});

test("the form of address is the organisation's, and one parent alone is spoken to as one", () => {
  const [, story] = storiesAbout(
    [...saar, aMarker("joint", "RECEIVE", 5), aMarker("desk", "NAME", 6)],
    markButtons(people, ["noor"]),
  );
  if (story === undefined) throw new Error("a second story was expected");
  const say = (watchers: Watchers) => storyWords(togetherMessages.nl, story, { watchers, trainer: "Marit" });
  expect(say({ form: "je", number: "one" })).toEqual([
    "Je zag 1 keer dat je zelf reageerde.",
    "Marit zag er achter het bureau 1.",
    "Dat was hetzelfde moment.",
  ]);
  expect(say({ form: "u", number: "one" })[0]).toBe("U zag 1 keer dat u zelf reageerde.");
});

test("the moments stand in order of time with who saw them, one that both saw once", () => {
  const [story] = storiesAbout(saar, markButtons(people, []));
  if (story === undefined) throw new Error("a story was expected");
  expect(momentsOf(story).map(({ marker, by }) => [marker.start / 1e6, by])).toEqual([
    [3, "both"],
    [10, "both"],
    [20, "both"],
    [30, "both"],
    [35, "desk"],
    [41, "joint"],
    [50, "desk"],
    [55, "desk"],
  ]);
});

test("someone of whom nothing was marked is left out", () => {
  expect(storiesAbout(saar, markButtons(people, [])).map(({ button }) => button.person.name)).toEqual([
    "Saar",
  ]);
});
