/** A file handle of the File System Access API, which not every browser has; the types of the language lack its permissions. */
export interface FileHandle {
  readonly kind: "file";
  readonly name: string;
  getFile(): Promise<File>;
  requestPermission?(wish: { mode: "read" }): Promise<PermissionState>;
}

export interface FolderHandle {
  readonly kind: "directory";
  readonly name: string;
  values(): AsyncIterable<FileHandle | FolderHandle>;
}

type Picker = (options: { multiple: true }) => Promise<FileHandle[]>;

/** The browser's own way to choose files that can be found back after a reload; null where there is none. */
export function filePicker(): Picker | null {
  const picker: unknown = Reflect.get(globalThis, "showOpenFilePicker");
  return typeof picker === "function"
    ? (options) => picker.call(globalThis, options) as ReturnType<Picker>
    : null;
}

/** The files behind handles, once the person allows it again; null when they do not, or when a file is gone. */
export async function filesOf(handles: readonly FileHandle[]): Promise<File[] | null> {
  const files: File[] = [];
  for (const handle of handles) {
    const permission = (await handle.requestPermission?.({ mode: "read" })) ?? "granted";
    if (permission !== "granted") return null;
    try {
      files.push(await handle.getFile());
    } catch {
      // The card is out, or the file was moved: then it is chosen by hand.
      return null;
    }
  }
  return files;
}
