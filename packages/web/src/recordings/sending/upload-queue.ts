import { createStore, type Store } from "../../platform/store.ts";
import type { Ending, FilmToSend, Phase, Progress, Surroundings } from "./send-film.ts";

/** A film that this tab sends, or is going to send. */
export interface SendingFilm extends Progress {
  readonly id: string;
}

export interface UploadQueue {
  readonly films: Pick<Store<{ readonly list: readonly SendingFilm[] }>, "get" | "subscribe">;
  /** Puts a film at the end; one that is there already is not sent twice. */
  readonly add: (film: FilmToSend, sent: number) => void;
  readonly pause: (id: string) => void;
  readonly goOn: (id: string) => void;
  /** Sends it no further: it was erased, or someone else signed in. */
  readonly forget: (id: string) => void;
  /** Something changed for the better: what waits tries again now. */
  readonly wake: () => void;
}

/** More at once would only make each of them slower. */
const atOnce = 2;

/** Waits for a person or for its turn, and leaves its place to the next one. */
const withoutPlace: ReadonlySet<Phase> = new Set(["waiting", "paused", "no-consent", "unreadable"]);

/** Sends films two at a time, in the order in which they came, for as long as the tab is open. */
export function createUploadQueue(deps: {
  readonly send: (film: FilmToSend, surroundings: Surroundings) => Promise<Ending>;
  /** A film is in, or is there no more. */
  readonly onEnd: (id: string, ending: "arrived" | "gone") => void;
}): UploadQueue {
  const state = createStore<{ readonly list: readonly SendingFilm[] }>({ list: [] });
  const wake = new EventTarget();
  const films = new Map<string, FilmToSend>();
  const running = new Map<string, AbortController>();

  const change = (id: string, part: Partial<Progress>): void =>
    state.set({ list: state.get().list.map((film) => (film.id === id ? { ...film, ...part } : film)) });
  const stop = (id: string): void => {
    running.get(id)?.abort();
    running.delete(id);
  };
  const remove = (id: string): void => {
    stop(id);
    films.delete(id);
    state.set({ list: state.get().list.filter((film) => film.id !== id) });
    next();
  };
  const begin = async (film: FilmToSend): Promise<void> => {
    const control = new AbortController();
    running.set(film.id, control);
    // A film that was stopped may still tell something while it comes to a halt; nobody listens any more.
    const tell = (part: Partial<Progress>): void => {
      if (!control.signal.aborted) change(film.id, part);
    };
    tell({ phase: "sending" });
    const ending = await deps
      .send(film, { tell, stop: control.signal, wake })
      .catch((error: unknown): null => {
        if (control.signal.aborted) return null;
        throw error;
      });
    if (ending === null || control.signal.aborted) return;
    running.delete(film.id);
    if (ending === "arrived" || ending === "gone") {
      remove(film.id);
      deps.onEnd(film.id, ending);
    } else {
      change(film.id, { phase: ending, secondsLeft: null });
      next();
    }
  };
  const next = (): void => {
    const { list } = state.get();
    const free = atOnce - list.filter(({ phase }) => !withoutPlace.has(phase)).length;
    for (const { id } of list.filter(({ phase }) => phase === "waiting").slice(0, Math.max(0, free))) {
      const film = films.get(id);
      if (film !== undefined) void begin(film);
    }
  };

  return {
    films: state,
    add: (film, sent) => {
      films.set(film.id, film);
      stop(film.id);
      const fresh: SendingFilm = { id: film.id, phase: "waiting", sent, secondsLeft: null };
      state.set({ list: [...state.get().list.filter(({ id }) => id !== film.id), fresh] });
      next();
    },
    pause: (id) => {
      stop(id);
      change(id, { phase: "paused", secondsLeft: null });
      next();
    },
    goOn: (id) => {
      stop(id);
      change(id, { phase: "waiting" });
      next();
    },
    forget: remove,
    wake: () => void wake.dispatchEvent(new Event("wake")),
  };
}
