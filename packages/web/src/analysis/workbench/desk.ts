import type { Change } from "@samenkijken/annotation/document/change";
import type { Marker } from "@samenkijken/annotation/document/document-record";
import type { MarkerSetting } from "@samenkijken/annotation/document/place-marker";
import type { CodingScheme } from "@samenkijken/annotation/scheme/coding-scheme";
import type { Micros } from "@samenkijken/annotation/time/micros";
import type { FilmPlayer } from "../film/film-player.ts";
import { createStore, type Store } from "../../platform/store.ts";
import { wholeFilm, type TimelineView } from "../timeline/timeline-view.ts";
import type { Notes } from "./notes.ts";
import type { FilmPerson } from "./people.ts";

/** What the desk tells the coder: shown for a moment and spoken to screen readers. */
export type Told =
  | { readonly type: "marked"; readonly marker: Marker }
  | { readonly type: "undone" | "redone"; readonly change: Change }
  | {
      readonly type:
        | "clip-made"
        | "still-made"
        | "nothing-chosen"
        | "nothing-to-undo"
        | "ends-before-start"
        | "no-addressee"
        | "asked-to-save";
    };

/** A code key that is down: the state it starts lasts as long as the key does. */
export interface HeldKey {
  readonly key: number;
  readonly markerId: string;
  readonly start: Micros;
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
  readonly told: { readonly what: Told; readonly nth: number } | null;
  readonly open: "nothing" | "keys" | "plan" | "give";
  readonly tray: "clips" | "stills";
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
  readonly newId: () => string;
  readonly clock: () => number;
}

/** Lays the desk: the first person chosen, the whole film in view. */
export function createDesk(parts: Omit<Desk, "state">): Desk {
  const state = createStore<DeskState>({
    track: parts.people[0]?.id ?? "",
    selection: null,
    inAt: null,
    outAt: null,
    held: [],
    stopHeld: "up",
    timeline: wholeFilm(parts.player.table.end),
    told: null,
    open: "nothing",
    tray: "clips",
    typing: "no",
  });
  return { ...parts, state };
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
