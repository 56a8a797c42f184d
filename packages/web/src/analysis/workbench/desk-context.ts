import type { FilmLane } from "@samenkijken/contract/recordings";
import type { Trajectory } from "@samenkijken/contract/trajectories";
import { createContext, useContext } from "react";
import { useStore } from "../../platform/store.ts";
import type { Desk, DeskState } from "./desk.ts";
import { measure, type Measures } from "./measures.ts";
import type { FilmState } from "../film/film-player.ts";
import type { NotesState } from "./notes.ts";

/** What the parts of the workbench share. */
export interface DeskSurroundings {
  readonly desk: Desk;
  readonly trajectory: Trajectory;
  readonly mayEdit: "yes" | "no";
  /** Where the film was made. */
  readonly lane: FilmLane;
}

export const DeskContext = createContext<DeskSurroundings | null>(null);

/** The surroundings of the desk; only inside the workbench. */
export function useSurroundings(): DeskSurroundings {
  const surroundings = useContext(DeskContext);
  if (surroundings === null) throw new Error("This part is drawn outside the workbench.");
  return surroundings;
}

/** The desk itself. */
export function useDesk(): Desk {
  return useSurroundings().desk;
}

/** A part of the desk's own state. */
export function useDeskState<Part>(select: (state: DeskState) => Part): Part {
  return useStore(useDesk().state, select);
}

/** A part of what the film does now. */
export function useFilmState<Part>(select: (state: FilmState) => Part): Part {
  return useStore(useDesk().player.state, select);
}

/** A part of the notes. */
export function useNotes<Part>(select: (state: NotesState) => Part): Part {
  return useStore(useDesk().notes.state, select);
}

/** The counts over the notes as they are now. */
export function useMeasures(): Measures {
  const { scheme, people, preferences } = useDesk();
  const document = useNotes((state) => state.document);
  const window = useStore(preferences, ({ receptionSeconds }) => receptionSeconds);
  return measure(document, scheme, people, window);
}
