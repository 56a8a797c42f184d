import type { FoundFile } from "./group-parts.ts";
import type { FileHandle } from "../sending/file-access.ts";

/** A file that may be (a part of) a film: still on the camera or the disk, never copied. */
export interface FilmFile extends FoundFile {
  readonly file: File;
  /** By which the browser finds it back after a reload; null where it gives none. */
  readonly handle: FileHandle | null;
}

/** A file as it was chosen. */
export function filmFileOf(file: File, handle: FileHandle | null = null, path = pathOf(file)): FilmFile {
  return { file, handle, path, size: file.size, modified: file.lastModified };
}

function pathOf(file: File): string {
  return file.webkitRelativePath === "" ? file.name : file.webkitRelativePath;
}
