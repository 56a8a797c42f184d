import { markersInTime, type AnnotationDocument } from "@samenkijken/annotation/document/annotation-document";
import { applyChange, reverseChange, type Change } from "@samenkijken/annotation/document/change";
import type { Marker } from "@samenkijken/annotation/document/document-record";
import { placeMarker } from "@samenkijken/annotation/document/place-marker";
import type { CodingScheme } from "@samenkijken/annotation/scheme/coding-scheme";
import type { Micros } from "@samenkijken/annotation/time/micros";
import { settingOf, type Desk } from "../../analysis/workbench/desk.ts";
import type { FilmPerson } from "../../analysis/workbench/people.ts";

/** One big button: this child begins something, or this grown-up lets it know that it was seen. */
export interface MarkButton {
  /** The digit that presses it. */
  readonly key: number;
  readonly person: FilmPerson;
  readonly kind: MarkKind;
  /** Whether the one who presses it is the person it is about: the only parent who looks along. */
  readonly isSelf: boolean;
}

export type MarkKind = "begins" | "receives";

/** A stretch of the film that is looked at together, its end not included. */
export interface Span {
  readonly start: Micros;
  readonly end: Micros;
}

/** Two people who press for the same thing within this time mean one moment. */
const SAME_PRESS = 300_000;

/** How long after its start what a child begins can still be answered (settled 7). */
const ANSWER_WITHIN = 5_000_000;

/** The buttons of a film: its children, then its grown-ups, those who look along first. */
export function markButtons(people: readonly FilmPerson[], attendees: readonly string[]): MarkButton[] {
  const isHere = ({ id }: FilmPerson): boolean => attendees.includes(id);
  const adults = people.filter(({ kind }) => kind === "adult");
  const inOrder = [
    ...people.filter(({ kind }) => kind === "child"),
    ...adults.filter(isHere),
    ...adults.filter((adult) => !isHere(adult)),
  ];
  const self = attendees.length === 1 ? attendees[0] : undefined;
  return inOrder.map((person, nth) => ({
    key: nth + 1,
    person,
    kind: person.kind === "child" ? "begins" : "receives",
    isSelf: person.kind === "adult" && person.id === self,
  }));
}

/** The codes of the scheme that mean the same to parents: beginning something, or receiving it in any way. */
export function codesOf({ codes }: CodingScheme, kind: MarkKind): string[] {
  return codes.filter((code) => (kind === "begins" ? code.isInitiative : code.receives)).map(({ id }) => id);
}

/** The code that a press stands for; receiving is the code of that name where the scheme has it. */
function codeOf(scheme: CodingScheme, kind: MarkKind): string | undefined {
  const codes = codesOf(scheme, kind);
  return codes.find((id) => id === "RECEIVE") ?? codes[0];
}

/** What kind of mark a marker is; null for what parents do not mark. */
export function kindOf(scheme: CodingScheme, { code }: Marker): MarkKind | null {
  if (codesOf(scheme, "begins").includes(code)) return "begins";
  return codesOf(scheme, "receives").includes(code) ? "receives" : null;
}

/** The marks made together that begin in a stretch, in order of time. */
export function marksWithin(document: AnnotationDocument, { start, end }: Span): Marker[] {
  return markersInTime(document, "joint").filter((marker) => marker.start >= start && marker.start < end);
}

export type Pressed =
  | { readonly type: "marked"; readonly marker: Marker; readonly change: Change }
  | { readonly type: "already"; readonly marker: Marker }
  | { readonly type: "refused" };

/** Marks the frame on screen in the layer of looking together; the desk's layer is left alone. */
export function pressMark(desk: Desk, { person, kind }: MarkButton): Pressed {
  const code = codeOf(desk.scheme, kind);
  if (code === undefined) return { type: "refused" };
  const at = desk.player.now();
  const together = markersInTime(desk.notes.state.get().document, "joint");
  const already = together.find(
    (marker) =>
      marker.track === person.id && marker.code === code && Math.abs(marker.start - at) < SAME_PRESS,
  );
  if (already !== undefined) return { type: "already", marker: already };
  const id = desk.newId();
  const placed = placeMarker(settingOf(desk), {
    id,
    track: person.id,
    code,
    start: at,
    source: "joint",
    ...(kind === "receives" ? { addressee: towardWhom(desk, together, at) } : {}),
  });
  if (!placed.ok) return { type: "refused" };
  desk.notes.applyApart(placed.change);
  const [marker] = placed.change.added;
  return marker?.type === "marker" ? { type: "marked", marker, change: placed.change } : { type: "refused" };
}

/** The only child, else the child who was last seen to begin something; nobody when that is long ago. */
function towardWhom({ people, scheme }: Desk, together: readonly Marker[], at: number): string | null {
  const children = people.filter(({ kind }) => kind === "child");
  if (children.length === 1) return children[0]?.id ?? null;
  const begun = together.findLast(
    (marker) =>
      kindOf(scheme, marker) === "begins" && marker.start <= at && at - marker.start <= ANSWER_WITHIN,
  );
  return begun?.track ?? null;
}

/** Takes one mark away; null when it is gone already or not made together. */
export function removeMark({ notes }: Desk, id: string): Change | null {
  const marker = notes.state.get().document.records.get(id);
  if (marker?.type !== "marker" || marker.source !== "joint") return null;
  const change: Change = { added: [], updated: [], removed: [marker] };
  notes.applyApart(change);
  return change;
}

/** Takes back the last of these steps that still can be, and gives the steps before it; null when there is none. */
export function takeBack(
  { notes }: Desk,
  steps: readonly Change[],
): { readonly steps: Change[]; readonly change: Change } | null {
  for (let nth = steps.length - 1; nth >= 0; nth -= 1) {
    const change = reverseChange(steps[nth] ?? { added: [], updated: [], removed: [] });
    // What a colleague changed meanwhile is theirs to keep.
    if (!applyChange(notes.state.get().document, change).ok) continue;
    notes.applyApart(change);
    return { steps: steps.slice(0, nth), change };
  }
  return null;
}
