import type { FileHandle, FolderHandle } from "../sending/file-access.ts";
import { filmFileOf, type FilmFile } from "./film-file.ts";

/** Browsers differ in how they say that they have no handle. */
type Handle = FileHandle | FolderHandle | null | undefined;

interface DroppedItem extends DataTransferItem {
  getAsFileSystemHandle?(): Promise<Handle>;
}

/** The files that were dropped, with those in dropped folders. Must be called while the drop is being handled. */
export function droppedFiles(data: DataTransfer): Promise<FilmFile[]> {
  // A browser tells what was dropped only until the event is over: everything is asked before the first wait.
  const readings = [...data.items]
    .filter(({ kind }) => kind === "file")
    .map((item: DroppedItem) => ({
      handle: item.getAsFileSystemHandle?.() ?? Promise.resolve(null),
      entry: item.webkitGetAsEntry(),
      file: item.getAsFile(),
    }));
  return Promise.all(readings.map(readDropped)).then((files) => files.flat());
}

async function readDropped(dropped: {
  handle: Promise<Handle>;
  entry: FileSystemEntry | null;
  file: File | null;
}): Promise<FilmFile[]> {
  const handle = await dropped.handle.catch(() => null);
  if (handle !== null && handle !== undefined) return filesUnderHandle(handle, "");
  if (dropped.entry !== null && isFolder(dropped.entry)) return filesUnderEntry(dropped.entry);
  return dropped.file === null ? [] : [filmFileOf(dropped.file)];
}

async function filesUnderHandle(handle: FileHandle | FolderHandle, above: string): Promise<FilmFile[]> {
  const path = `${above}${handle.name}`;
  if (handle.kind === "file") return [filmFileOf(await handle.getFile(), handle, path)];
  const files: FilmFile[] = [];
  for await (const child of handle.values()) files.push(...(await filesUnderHandle(child, `${path}/`)));
  return files;
}

async function filesUnderEntry(entry: FileSystemEntry): Promise<FilmFile[]> {
  if (isFile(entry)) {
    const file = await new Promise<File>((resolve, reject) => entry.file(resolve, reject));
    return [filmFileOf(file, null, entry.fullPath.replace(/^\//, ""))];
  }
  if (!isFolder(entry)) return [];
  const reader = entry.createReader();
  const files: FilmFile[] = [];
  // A reader gives a hundred at a time and nothing at the end.
  for (;;) {
    const entries = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (entries.length === 0) return files;
    for (const child of entries) files.push(...(await filesUnderEntry(child)));
  }
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}
