/** A file as it was found on a camera card, in a folder or by itself. */
export interface FoundFile {
  /** From the chosen folder down, with slashes; only the name for a file that was chosen by itself. */
  readonly path: string;
  readonly size: number;
  /** When the camera closed the file, in milliseconds since 1970. */
  readonly modified: number;
}

export interface FoundFilms<File extends FoundFile> {
  /** The files of each film in the order in which they make it one. */
  readonly films: readonly (readonly File[])[];
  /** Files beside them that are no film. */
  readonly leftOut: readonly File[];
}

/**
 * Tells which files make one film. A camera cuts a long film into files because its card cannot hold larger ones; it
 * numbers them on. Only a file that is as large as such a cut is taken to go on in the next one; GoPro says in the
 * name which files belong together. Who films can always put together and take apart by hand.
 */
export function groupParts<File extends FoundFile>(files: readonly File[]): FoundFilms<File> {
  const isFilm = (file: File) => !isBesideFilm(file.path);
  const found = files.filter(isFilm).map((file) => ({ file, place: placeOf(file.path) }));
  const sizes = found.map(({ file }) => file.size);
  const films: File[][] = [];
  let before: (typeof found)[number] | undefined;
  for (const next of found.toSorted((one, other) => compare(one.place, other.place))) {
    const last = films.at(-1);
    if (last !== undefined && before !== undefined && goesOn(before, next, sizes)) last.push(next.file);
    else films.push([next.file]);
    before = next;
  }
  return {
    films: films.toSorted((one, other) => startOf(one) - startOf(other)),
    leftOut: files.filter((file) => !isFilm(file)),
  };
}

function startOf(film: readonly FoundFile[]): number {
  return Math.min(...film.map(({ modified }) => modified));
}

const filmNames = new Set(
  "mp4 m4v mov qt mts m2ts m2t ts tod mod mpg mpeg vob avi divx wmv asf mkv webm 3gp 3g2 mxf dv ogv 360 flv".split(
    " ",
  ),
);
/** Lists, thumbnails, small copies, photos, sound and places that cameras write beside a film. */
const besideNames = new Set(
  (
    "cpi mpl bdm thm lrv lrf xml xmp moi tdt tid cont inf ifo bup ctg idx ini db txt srt gpx log sav pdf " +
    "jpg jpeg png gif bmp heic heif dng arw cr2 cr3 nef rw2 wav mp3 m4a aac"
  ).split(" "),
);
/** Folders of a card that hold no films, or a second, small copy of each. */
const besideFolders =
  /(?:^|\/)(?:certificate|clipinf|playlist|thmbnl|avf_info|lost\.dir|system volume information|\$recycle\.bin|m4root\/sub|__macosx)\//i;

/** A file that no one chose by itself has to look like a film; what was chosen by itself is only left out when it cannot be one. */
function isBesideFilm(path: string): boolean {
  const name = nameOf(path);
  const extension = extensionOf(name);
  const isHidden = path.split("/").some((part) => part.startsWith("."));
  if (isHidden || besideFolders.test(path) || besideNames.has(extension)) return true;
  return path.includes("/") && !filmNames.has(extension);
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

function extensionOf(name: string): string {
  return name.includes(".") ? name.slice(name.lastIndexOf(".") + 1).toLowerCase() : "";
}

/** Where a file stands in a row of files with the same name and a rising number. */
interface Place {
  readonly row: string;
  readonly number: number;
  /** How the row is known to be one film: by its names, or only by the sizes. */
  readonly by: "name" | "size";
}

/** GX020123.MP4 is chapter 2 of film 123; before the HERO6 the first chapter was GOPR0123.MP4 and the second GP010123.MP4. */
const goPro = /^G(?<kind>[HX])(?<chapter>\d{2})(?<film>\d{4})$/i;
const oldGoPro = /^G(?:OPR|P(?<chapter>\d{2}))(?<film>\d{4})$/i;
const numbered = /^(?<stem>.*?)(?:\s*\((?<copy>\d+)\)|(?<number>\d+))$/;

function placeOf(path: string): Place {
  const name = nameOf(path);
  const folder = path.slice(0, path.length - name.length);
  const extension = extensionOf(name);
  const base = extension === "" ? name : name.slice(0, -extension.length - 1);
  const { row, ...place } = chapterOf(base) ?? numberOf(base);
  return { ...place, row: `${folder}${row}.${extension}`.toLowerCase() };
}

function chapterOf(base: string): Place | null {
  const { kind = "opr", film, chapter = "0" } = (goPro.exec(base) ?? oldGoPro.exec(base))?.groups ?? {};
  return film === undefined ? null : { row: `g${kind}-${film}`, number: Number(chapter), by: "name" };
}

/** "film" is followed by "film_1", "film-001" or "film (1)"; "MVI_0012" by "MVI_0013". */
function numberOf(base: string): Place {
  const { stem = base, copy = "0", number = copy } = numbered.exec(base)?.groups ?? {};
  return { row: stem.replace(/[\s_-]+$/, ""), number: Number(number), by: "size" };
}

function compare(one: Place, other: Place): number {
  return one.row < other.row ? -1 : one.row > other.row ? 1 : one.number - other.number;
}

interface Placed {
  readonly file: FoundFile;
  readonly place: Place;
}

function goesOn(before: Placed, next: Placed, sizes: readonly number[]): boolean {
  if (before.place.row !== next.place.row) return false;
  if (next.place.by === "name") return before.place.number !== next.place.number;
  return next.place.number === before.place.number + 1 && isFull(before.file.size, sizes);
}

const smallestCut = 1.9e9;
/** Cameras cut a little before the largest file that a card can hold. */
const nearCut = 8e6;
const sameCut = 1e6;

/** A file is as large as the camera's cut when it is about 2 or 4 GiB, or as large as another such file beside it. */
function isFull(size: number, sizes: readonly number[]): boolean {
  if (size < smallestCut) return false;
  if ([2 ** 31, 2 ** 32].some((cut) => Math.abs(size - cut) <= nearCut)) return true;
  return sizes.filter((other) => Math.abs(other - size) <= sameCut).length > 1;
}
