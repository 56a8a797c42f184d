import { markersInTime } from "@samenkijken/annotation/document/annotation-document";
import type { Marker } from "@samenkijken/annotation/document/document-record";
import { placeMarker, type MarkerWish } from "@samenkijken/annotation/document/place-marker";
import { codeById, type Element } from "@samenkijken/annotation/scheme/coding-scheme";
import { settingOf, tell, type Desk, type MarkerPart } from "./desk.ts";
import { chosenMarker, putRecord, remember } from "./mark-actions.ts";
import { measure } from "./measures.ts";

/** How long after an initiative a marker may begin to be offered as the one that receives it, in microseconds. */
const OFFERED_WITHIN = 60_000_000;

/** No more than one can choose from; the nearest come first. */
const MOST_OFFERED = 24;

/** What a person decided about the reception of an initiative; `by` is the marker that receives it. */
export type ReceptionChoice = Marker["reception"] | { readonly by: string };

/** Does something with the chosen marker and tells what it is now; says so when there is none. */
function changeChosen(desk: Desk, what: MarkerPart, change: (marker: Marker) => Marker): void {
  const marker = chosenMarker(desk);
  if (marker === null) {
    tell(desk, { type: "nothing-chosen" });
    return;
  }
  const next = change(marker);
  putRecord(desk, next);
  desk.state.update({ selection: marker.id });
  tell(desk, { type: "changed", what, marker: next });
}

/** As a success, or plain again. */
export function toggleStar(desk: Desk): void {
  changeChosen(desk, "star", (marker) => ({
    ...marker,
    star: marker.star === "plain" ? "success" : "plain",
  }));
}

/** Yes, or no: the opposite of the principle was seen. */
export function toggleValence(desk: Desk): void {
  changeChosen(desk, "valence", (marker) =>
    withValence(desk, marker, marker.valence === "yes" ? "no" : "yes"),
  );
}

/** A marker as yes or no; an element without a no form does not go along to no. */
export function withValence(desk: Desk, marker: Marker, valence: Marker["valence"]): Marker {
  const shown = new Set(elementsFor(desk, { code: marker.code, valence }).map(({ id }) => id));
  return { ...marker, valence, elements: marker.elements.filter((id) => shown.has(id)) };
}

/** The elements that can be marked: for no only those of which the source names the no form. */
export function elementsFor(
  desk: Pick<Desk, "scheme">,
  { code, valence }: Pick<Marker, "code" | "valence">,
): Element[] {
  const elements = codeById(desk.scheme, code)?.elements ?? [];
  return elements.filter(({ no }) => valence === "yes" || no !== null);
}

/** Marks an element of a marker, or takes it off. */
export function toggleElement(desk: Desk, marker: Marker, element: string): void {
  const has = marker.elements.includes(element);
  const elements = has ? marker.elements.filter((id) => id !== element) : [...marker.elements, element];
  const next = rewrite(desk, marker, { elements });
  if (next !== null) tell(desk, { type: "changed", what: "elements", marker: next });
}

/** E: to the elements of the chosen marker. */
export function openElements(desk: Desk): void {
  const marker = chosenMarker(desk);
  if (marker === null) tell(desk, { type: "nothing-chosen" });
  else if (elementsFor(desk, marker).length === 0) tell(desk, { type: "no-elements" });
  else desk.state.update({ selection: marker.id, focusOn: "elements" });
}

/** Another person, code, time or addressee; null when the rules do not allow it. */
export function rewrite(desk: Desk, marker: Marker, wish: Partial<Omit<MarkerWish, "id">>): Marker | null {
  const { id, track, code, start } = marker;
  const placed = placeMarker(settingOf(desk), { id, track, code, start, ...wish });
  if (!placed.ok) return null;
  const [next] = placed.change.updated.map(([, to]) => to);
  if (next?.type !== "marker") return marker;
  const settled = isInitiative(desk, next)
    ? next
    : { ...next, reception: "computed" as const, receivedBy: null };
  putRecord(desk, settled);
  return settled;
}

/** Toward whom, said for this marker and remembered for the ones of the same person that follow. */
export function setAddressee(desk: Desk, marker: Marker, addressee: string | null): void {
  if (desk.people.length > 2) remember(desk, marker.track, addressee);
  putRecord(desk, { ...marker, addressee });
}

/** Toward the next of the others, and after the last toward nobody named. */
export function nextAddressee(desk: Desk): void {
  const marker = chosenMarker(desk);
  if (marker === null) {
    tell(desk, { type: "nothing-chosen" });
    return;
  }
  const others = desk.people.map(({ id }) => id).filter((id) => id !== marker.track);
  if (others.length === 0) {
    tell(desk, { type: "no-addressee" });
    return;
  }
  const ring = [...others, null];
  const addressee = ring[(ring.indexOf(marker.addressee) + 1) % ring.length] ?? null;
  desk.state.update({ selection: marker.id });
  setAddressee(desk, marker, addressee);
  tell(desk, { type: "changed", what: "addressee", marker: { ...marker, addressee } });
}

function isInitiative(desk: Pick<Desk, "scheme">, marker: Marker): boolean {
  return codeById(desk.scheme, marker.code)?.isInitiative === true;
}

/** The initiative that a decision about reception is for; says so when no initiative is chosen. */
function chosenInitiative(desk: Desk): Marker | null {
  const marker = chosenMarker(desk);
  if (marker !== null && isInitiative(desk, marker)) return marker;
  tell(desk, { type: "nothing-chosen" });
  return null;
}

/** Decides about the reception of an initiative; a marker that receives it wins from the rule. */
export function setReception(desk: Desk, marker: Marker, choice: ReceptionChoice): void {
  const reception = typeof choice === "string" ? choice : "received";
  const next: Marker = { ...marker, reception, receivedBy: typeof choice === "string" ? null : choice.by };
  putRecord(desk, next);
  tell(desk, { type: "changed", what: "reception", marker: next });
}

const receptions = ["computed", "received", "missed"] as const;

/** 0 on an initiative: as computed, received, missed, and round. */
export function nextReception(desk: Desk): void {
  const marker = chosenInitiative(desk);
  if (marker === null) return;
  desk.state.update({ selection: marker.id });
  setReception(
    desk,
    marker,
    receptions[(receptions.indexOf(marker.reception) + 1) % receptions.length] ?? "computed",
  );
}

/** The markers by others that may receive an initiative: from its start on, in order of time, the nearest of them. */
export function receiversOf(desk: Pick<Desk, "notes">, marker: Marker): Marker[] {
  const later = markersInTime(desk.notes.state.get().document).filter(
    ({ track, start }) =>
      track !== marker.track && start >= marker.start && start - marker.start <= OFFERED_WITHIN,
  );
  return later.slice(0, MOST_OFFERED);
}

/** U on an initiative: received by the next marker of someone else, and after the last as computed again. */
export function nextReceiver(desk: Desk): void {
  const marker = chosenInitiative(desk);
  if (marker === null) return;
  const offered = receiversOf(desk, marker);
  if (offered.length === 0) {
    tell(desk, { type: "no-receiver" });
    return;
  }
  const { document } = desk.notes.state.get();
  const { links } = measure(document, desk.scheme, desk.people, desk.preferences.get().receptionSeconds);
  const now = marker.receivedBy ?? links.get(marker.id)?.by ?? null;
  const next = offered[offered.findIndex(({ id }) => id === now) + 1];
  desk.state.update({ selection: marker.id });
  setReception(desk, marker, next === undefined ? "computed" : { by: next.id });
}
