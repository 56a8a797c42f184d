import { defineMessages } from "../platform/language.ts";
import { recordingWordsEn } from "./messages-en.ts";
import { recordingWordsNl } from "./messages-nl.ts";

export const recordingMessages = defineMessages({ nl: recordingWordsNl, en: recordingWordsEn });

/** The words of the films in one language. */
export type RecordingWords = typeof recordingWordsNl;
