import type { HandlersOf } from "../platform/operation-types.ts";
import type { Vault } from "../platform/vault/vault.ts";
import { addSecondsWatched } from "./add-seconds-watched.ts";
import { createListRecordings } from "./list-recordings.ts";
import { confirmUpload } from "./confirm-upload.ts";
import { eraseRecording } from "./erase-recording.ts";
import { createFetchBack } from "./fetch-back.ts";
import { createOpenFilm, type WatchSettings } from "./open-film.ts";
import { prepareAgain } from "./prepare-again.ts";
import { createReadRecording } from "./read-recording.ts";
import { recordChildState } from "./record-child-state.ts";
import { createStartUpload } from "./start-upload.ts";

type Names =
  | "listRecordings"
  | "startUpload"
  | "confirmUpload"
  | "readRecording"
  | "recordChildState"
  | "prepareAgain"
  | "fetchBack"
  | "eraseRecording"
  | "openFilm"
  | "addSecondsWatched";

export function createRecordingHandlers(vault: Vault, settings: WatchSettings): HandlersOf<Names> {
  return {
    listRecordings: createListRecordings(vault),
    startUpload: createStartUpload(vault),
    confirmUpload,
    readRecording: createReadRecording(vault),
    recordChildState,
    prepareAgain,
    fetchBack: createFetchBack(vault),
    eraseRecording,
    openFilm: createOpenFilm(vault, settings),
    addSecondsWatched,
  };
}
