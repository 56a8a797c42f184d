import type { HandlersOf } from "../platform/operation-types.ts";
import type { Vault } from "../platform/vault/vault.ts";
import { addSecondsWatched } from "./add-seconds-watched.ts";
import { createListRecordings } from "./list-recordings.ts";
import { createOpenFilm } from "./open-film.ts";
import { prepareAgain } from "./prepare-again.ts";
import { createReadRecording } from "./read-recording.ts";
import { createStartUpload } from "./start-upload.ts";

type Names =
  | "listRecordings"
  | "startUpload"
  | "readRecording"
  | "prepareAgain"
  | "openFilm"
  | "addSecondsWatched";

export function createRecordingHandlers(vault: Vault): HandlersOf<Names> {
  return {
    listRecordings: createListRecordings(vault),
    startUpload: createStartUpload(vault),
    readRecording: createReadRecording(vault),
    prepareAgain,
    openFilm: createOpenFilm(vault),
    addSecondsWatched,
  };
}
