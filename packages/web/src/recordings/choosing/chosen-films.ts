import { RecordingId } from "@samenkijken/contract/ids";
import { maxFilmBytes, maxFilmParts } from "@samenkijken/contract/recordings";
import type { MomentKind } from "@samenkijken/domain/method/moment-kinds";
import { dutchDayOf } from "@samenkijken/domain/time/iso-date";
import type { StateDrafts } from "../child-state/state-draft.ts";
import type { FilmFile } from "./film-file.ts";

/** A film that was chosen and not sent yet. What nobody filled in by hand is null. */
export interface ChosenFilm {
  readonly id: RecordingId;
  readonly files: readonly FilmFile[];
  readonly moment: string | null;
  /** Asked where the moment does not say by itself whether it is care or contact. */
  readonly momentKind: MomentKind | null;
  /** How each child was, by its id. */
  readonly childStates: StateDrafts;
  readonly filmedOn: string | null;
  readonly seen: readonly string[] | null;
  readonly whenSame: "tell" | "take";
}

type Films = readonly ChosenFilm[];

/** Puts films behind those that were chosen; a file that is there already is not taken twice. */
export function addFilms(films: Films, groups: readonly (readonly FilmFile[])[]): ChosenFilm[] {
  const there = new Set(films.flatMap(({ files }) => files).map(markOf));
  const fresh = groups
    .map((files) => files.filter((file) => !there.has(markOf(file))))
    .filter((files) => files.length > 0);
  return [...films, ...fresh.map(newFilm)];
}

/** Two films become one: the files of the next one come behind those of this one. */
export function joinWithNext(films: Films, at: number): ChosenFilm[] {
  const [one, next] = [films[at], films[at + 1]];
  if (one === undefined || next === undefined) return [...films];
  return films.toSpliced(at, 2, { ...one, files: [...one.files, ...next.files] });
}

/** Every file of a film becomes a film of its own. */
export function takeApart(films: Films, at: number): ChosenFilm[] {
  const film = films[at];
  if (film === undefined) return [...films];
  const [first, ...others] = film.files;
  if (first === undefined) return [...films];
  const apart = others.map((file) => ({ ...film, id: newId(), files: [file], filmedOn: null }));
  return films.toSpliced(at, 1, { ...film, files: [first] }, ...apart);
}

/** Changes the place of a film, or of a file in its film, with the one before or after it. */
export function swapped<Item>(items: readonly Item[], at: number, other: number): Item[] {
  const [one, two] = [items[at], items[other]];
  return one === undefined || two === undefined ? [...items] : items.with(at, two).with(other, one);
}

/** What a film weighs, its files together. */
export function bytesOf({ files }: Pick<ChosenFilm, "files">): number {
  return files.reduce((total, { size }) => total + size, 0);
}

/** The Dutch day on which the camera made the first file: a good guess until someone fills in another. */
export function dayOf(film: Pick<ChosenFilm, "files" | "filmedOn">): string {
  if (film.filmedOn !== null) return film.filmedOn;
  return dutchDayOf(new Date(Math.min(...film.files.map(({ modified }) => modified))).toISOString());
}

/** What keeps a film from being sent; null when nothing does. */
export function limitOf(film: Pick<ChosenFilm, "files">): "empty" | "too-large" | "too-many-files" | null {
  if (film.files.some(({ size }) => size === 0)) return "empty";
  if (bytesOf(film) > maxFilmBytes) return "too-large";
  return film.files.length > maxFilmParts ? "too-many-files" : null;
}

function newFilm(files: readonly FilmFile[]): ChosenFilm {
  return {
    id: newId(),
    files,
    moment: null,
    momentKind: null,
    childStates: {},
    filmedOn: null,
    seen: null,
    whenSame: "tell",
  };
}

function newId(): RecordingId {
  return RecordingId.parse(crypto.randomUUID());
}

function markOf({ path, size, modified }: FilmFile): string {
  return [path, size, modified].join("|");
}
