import type { Recording } from "@samenkijken/contract/recordings";
import { api } from "../../platform/api.ts";
import { problemCode } from "../../platform/problem-words.ts";
import { fingerprintOf } from "../sending/fingerprint.ts";
import type { FileHandle } from "../sending/file-access.ts";
import { keepFilm, readKept } from "../sending/kept-films.ts";

/** A file with the handle by which it can be found back. */
interface ChosenFile {
  readonly file: File;
  readonly handle: FileHandle | null;
}

/** The chosen files in the order of the recording's parts; null when one of them is not there. */
export function inPartOrder<Chosen extends ChosenFile>(
  parts: Recording["parts"],
  chosen: readonly Chosen[],
): Chosen[] | null {
  const left = [...chosen];
  const ordered: Chosen[] = [];
  for (const { name, sizeBytes } of parts) {
    const at = left.findIndex(({ file }) => file.name === name && file.size === sizeBytes);
    const [found] = at < 0 ? [] : left.splice(at, 1);
    if (found === undefined) return null;
    ordered.push(found);
  }
  return ordered;
}

/**
 * The bytes of a film that goes on, when the chosen files are the same film; null when they are another one. Names and
 * sizes are looked at first, then the fingerprint: by what this browser kept, else by asking the server.
 */
export async function sameFilmBytes(
  recording: Recording,
  chosen: readonly ChosenFile[],
): Promise<Blob | null> {
  const ordered = inPartOrder(recording.parts, chosen);
  if (ordered === null) return null;
  const bytes = new Blob(ordered.map(({ file }) => file));
  const fingerprint = await fingerprintOf(bytes);
  const kept = await readKept(recording.id);
  const isSame =
    kept === null ? await isSameForServer(recording, fingerprint) : kept.fingerprint === fingerprint;
  if (!isSame) return null;
  const handles = ordered.map(({ handle }) => handle).filter((handle) => handle !== null);
  await keepFilm({
    id: recording.id,
    fingerprint,
    handles: handles.length === ordered.length ? handles : [],
    hash: kept?.hash ?? null,
    sha256: kept?.sha256 ?? null,
  });
  return bytes;
}

/** The same request for room once more is answered with the room that is there; another film is refused. */
async function isSameForServer(recording: Recording, fingerprint: string): Promise<boolean> {
  const { id, number, parts, moment, filmedOn, seen } = recording;
  try {
    await api.startUpload({
      params: { trajectoryId: recording.trajectoryId },
      body: { id, number, parts, fingerprint, whenSame: "take", moment, filmedOn, seen, reason: null },
    });
    return true;
  } catch (error) {
    if (problemCode(error) === "id-taken") return false;
    throw error;
  }
}
