import { standardPreferences, type Preferences } from "@samenkijken/contract/organisations";
import type { Change } from "@samenkijken/annotation/document/change";
import type { DocumentRecord, Marker } from "@samenkijken/annotation/document/document-record";
import type { MarkerSetting } from "@samenkijken/annotation/document/place-marker";
import type { CodingScheme } from "@samenkijken/annotation/scheme/coding-scheme";
import type { Micros } from "@samenkijken/annotation/time/micros";
import type { FilmPlayer } from "../film/film-player.ts";
import type { FilmTopic } from "../preparing/film-note-id.ts";
import { createStore, type Store } from "../../platform/store.ts";
import { wholeFilm, type TimelineView } from "../timeline/timeline-view.ts";
import { createDrafts, type Drafts } from "./drafts.ts";
import type { Notes } from "./notes.ts";
import { foldedAtFirst, type FilmPerson } from "./people.ts";

/** What the desk tells the coder: shown for a moment and spoken to screen readers. */
export type Told =
  | { readonly type: "marked" | "ask-addressee"; readonly marker: Marker }
  | { readonly type: "undone" | "redone" | "left-out"; readonly change: Change }
  /** A part of a marker was changed without looking at it: what it is now. */
  | { readonly type: "changed"; readonly what: MarkerPart; readonly marker: Marker }
  | { readonly type: "removed"; readonly record: DocumentRecord }
  | {
      readonly type:
        | "clip-made"
        | "still-made"
        | "note-made"
        | "stills-removed"
        | "sensitive-refused"
        | "nothing-chosen"
        | "nothing-to-undo"
        | "nothing-to-repeat"
        | "ends-before-start"
        | "no-addressee"
        | "no-receiver"
        | "no-elements"
        | "one-page"
        | "read-only"
        | "asked-to-save";
    };

/** What can be changed of a marker with one key. */
export type MarkerPart = "valence" | "addressee" | "reception" | "star" | "elements";

/** A code key that is down: the state it starts lasts as long as the key does. */
export interface HeldKey {
  readonly key: number;
  readonly markerId: string;
  /** The frame that was on screen when the key went down; a compensated marker starts before it. */
  readonly from: Micros;
  readonly pressedAt: number;
}

export interface DeskState {
  /** The person that codes go to. */
  readonly track: string;
  /** The id of the chosen marker, clip or still. */
  readonly selection: string | null;
  readonly inAt: Micros | null;
  readonly outAt: Micros | null;
  readonly held: readonly HeldKey[];
  /** K is down: J and L then play at a quarter. */
  readonly stopHeld: "up" | "down";
  readonly timeline: TimelineView;
  /** The ids of people whose lane on the timeline is folded. */
  readonly folded: readonly string[];
  readonly told: { readonly what: Told; readonly nth: number } | null;
  readonly open: "nothing" | "keys" | "plan" | "give" | "clash";
  /** The page of codes that the digits mean now: a second one only for schemes of more than nine. */
  readonly page: 0 | 1;
  /** Toward whom each person's markers go, once it was asked; null when nobody was named. */
  readonly addressees: ReadonlyMap<string, string | null>;
  /** The marker that was placed earlier than the frame on screen, and by how much (reaction time). */
  readonly placedEarlier: { readonly id: string; readonly micros: number } | null;
  /** The note that is being written: where, and which one when it is there already, with its text as it was then. */
  readonly note: { readonly at: Micros; readonly id: string | null; readonly text: string } | null;
  /** Where the keyboard asked to go; whoever is there takes it, and it is nothing again. */
  readonly focusOn: "sentence" | "elements" | null;
  readonly tray: "clips" | "stills" | "notes";
  /** Whether a text is being typed that is not in the notes yet. */
  readonly typing: "no" | "yes";
}

/** Everything that coding one film needs in one place. */
export interface Desk {
  readonly player: FilmPlayer;
  readonly scheme: CodingScheme;
  readonly people: readonly FilmPerson[];
  readonly notes: Notes;
  readonly state: Store<DeskState>;
  /** How this member likes to work; the standard until the server told. */
  readonly preferences: Store<Preferences>;
  readonly newId: () => string;
  /** The id of a note about the whole film: the same on every device, so that two people who write it meet. */
  readonly filmNoteId: (topic: FilmTopic) => string;
  readonly drafts: Drafts;
  readonly clock: () => number;
}

/** Lays the desk: the first person chosen, the whole film in view. */
export function createDesk(parts: Omit<Desk, "state" | "preferences" | "drafts">): Desk {
  const state = createStore<DeskState>({
    track: parts.people[0]?.id ?? "",
    selection: null,
    inAt: null,
    outAt: null,
    held: [],
    stopHeld: "up",
    timeline: wholeFilm(parts.player.table.end),
    folded: foldedAtFirst(parts.people),
    told: null,
    open: "nothing",
    tray: "clips",
    page: 0,
    addressees: new Map(),
    placedEarlier: null,
    note: null,
    focusOn: null,
    typing: "no",
  });
  const preferences = createStore<Preferences>(standardPreferences);
  return { ...parts, state, preferences, drafts: createDrafts() };
}

/** Tells the coder something; the same words twice are still told twice. */
export function tell(desk: Desk, what: Told): void {
  desk.state.update({ told: { what, nth: (desk.state.get().told?.nth ?? 0) + 1 } });
}

/** What markers are placed into. */
export function settingOf(desk: Desk): MarkerSetting {
  return {
    document: desk.notes.state.get().document,
    table: desk.player.table,
    scheme: desk.scheme,
    tracks: desk.people.map((person) => person.id),
  };
}
