import type { Programme } from "@samenkijken/domain/programmes/programme";
import { useClient } from "../../guide/programme-context.tsx";
import { useMessages } from "../../platform/language.ts";
import { goalMessagesForTeacher } from "./for-teacher-messages.ts";
import { goalMessages } from "./messages.ts";

/** The words of goals and scores for whom a programme is: parents, or a teacher. */
export function useGoalWordsFor(client: Programme["client"]) {
  return useMessages(client === "teacher" ? goalMessagesForTeacher : goalMessages);
}

/** The same, for the programme on screen. */
export function useGoalWords() {
  return useGoalWordsFor(useClient());
}
