import { ProblemError } from "@samenkijken/contract/client";
import type { PersonId } from "@samenkijken/contract/ids";
import { FilmLane } from "@samenkijken/contract/recordings";
import type { Trajectory } from "@samenkijken/contract/trajectories";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { z } from "zod";
import { api } from "../../platform/api.ts";
import { problemCode } from "../../platform/problem-words.ts";
import { fingerprintOf } from "../sending/fingerprint.ts";
import { childrenToAsk, statesToSend } from "../child-state/state-draft.ts";
import { keepFilm } from "../sending/kept-films.ts";
import { useUploadQueue } from "../sending/upload-queue-context.ts";
import type { ChosenFilm } from "./chosen-films.ts";
import type { AboutFilm } from "./about-films.ts";
import type { FileHandle } from "../sending/file-access.ts";

/** The recording that is the same film. */
const SameFilm = z.object({ lane: FilmLane.default("home"), number: z.int(), filmedOn: z.string() });

/** Thrown when the server holds back a film; tells which one it was. */
class HeldBack extends Error {
  readonly film: ChosenFilm;
  constructor(film: ChosenFilm, cause: unknown) {
    super("held back", { cause });
    this.name = "HeldBack";
    this.film = film;
  }
}

/** The server's problem with the film that stopped the others. */
export function problemOf(error: unknown): unknown {
  return error instanceof HeldBack ? error.cause : error;
}

/** What the server says of a film that it holds back because it is there already; null when that is not the reason. */
export function sameFilmOf(error: unknown): (z.output<typeof SameFilm> & { film: ChosenFilm }) | null {
  if (!(error instanceof HeldBack) || problemCode(error.cause) !== "same-film") return null;
  const details = error.cause instanceof ProblemError ? error.cause.problem.details : {};
  const same = SameFilm.safeParse(details);
  return same.success ? { film: error.film, ...same.data } : null;
}

interface FilmToStart {
  readonly film: ChosenFilm;
  readonly about: AboutFilm;
}

/** Makes room for films, one after the other because each takes the number after the one before, and sends them. */
export function useStartFilms(trajectory: Trajectory, lane: FilmLane, onStarted: (film: ChosenFilm) => void) {
  const queue = useUploadQueue();
  const queries = useQueryClient();
  const start = async ({ film, about }: FilmToStart, reason: string | null): Promise<void> => {
    const bytes = new Blob(film.files.map(({ file }) => file));
    const fingerprint = await fingerprintOf(bytes);
    await api.startUpload({
      params: { trajectoryId: trajectory.id },
      body: {
        id: film.id,
        lane,
        number: about.number,
        parts: film.files.map(({ file }) => ({ name: file.name, sizeBytes: file.size })),
        fingerprint,
        whenSame: film.whenSame,
        moment: about.moment ?? "other",
        momentKind: about.momentKind,
        childStates: statesToSend(film.childStates, childrenToAsk(trajectory, about)),
        filmedOn: about.filmedOn,
        seen: about.seen as PersonId[],
        reason,
      },
    });
    const handles = film.files
      .map(({ handle }) => handle)
      .filter((handle): handle is FileHandle => handle !== null);
    await keepFilm({
      id: film.id,
      fingerprint,
      handles: handles.length === film.files.length ? handles : [],
      hash: null,
      sha256: null,
    });
    queue.add({ id: film.id, bytes }, 0);
    onStarted(film);
  };
  return useMutation({
    mutationFn: async ({ films, reason }: { films: readonly FilmToStart[]; reason: string | null }) => {
      for (const one of films) {
        await start(one, reason).catch((error: unknown) => {
          throw new HeldBack(one.film, error);
        });
      }
    },
    onSettled: () => queries.invalidateQueries(),
  });
}
