import type { AnnotationDocument } from "@samenkijken/annotation/document/annotation-document";
import type { Marker } from "@samenkijken/annotation/document/document-record";
import { compareLayers, type LayerComparison } from "@samenkijken/annotation/measures/compare-layers";
import { toMicros } from "@samenkijken/annotation/time/micros";
import type { CodingScheme } from "@samenkijken/annotation/scheme/coding-scheme";
import { codesOf, type MarkButton, type Span } from "./mark-together.ts";

/** How far apart two presses may be and still mean one moment (domain §4.6). */
const TOLERANCE = toMicros(2_000_000);

/** What was marked of one person, beside each other. */
export interface PersonStory extends LayerComparison {
  readonly button: MarkButton;
}

/** One moment to look at, with who saw it. */
export interface SeenMoment {
  readonly marker: Marker;
  readonly by: "both" | "joint" | "desk";
}

/** Both layers of each person of whom something was marked. */
export function storiesOf(
  document: AnnotationDocument,
  about: { readonly scheme: CodingScheme; readonly buttons: readonly MarkButton[]; readonly within: Span },
): PersonStory[] {
  const { scheme, buttons, within } = about;
  return buttons
    .map((button) => {
      const codes = codesOf(scheme, button.kind);
      const track = button.person.id;
      return { button, ...compareLayers(document, { toleranceMicros: TOLERANCE, within, track, codes }) };
    })
    .filter(({ joint, desk }) => joint.length + desk.length > 0);
}

/** The moments of a person in order of time; one that both saw stands where the parents marked it. */
export function momentsOf({ pairs, onlyJoint, onlyDesk }: LayerComparison): SeenMoment[] {
  const moments: SeenMoment[] = [
    ...pairs.map(({ joint }) => ({ marker: joint, by: "both" as const })),
    ...onlyJoint.map((marker) => ({ marker, by: "joint" as const })),
    ...onlyDesk.map((marker) => ({ marker, by: "desk" as const })),
  ];
  return moments.sort((one, other) => one.marker.start - other.marker.start);
}
