import { useMessages } from "../../platform/language.ts";
import { useSurroundings } from "../workbench/desk-context.ts";
import { preparingMessages } from "./messages.ts";

/** The words of preparing a talk; a film of school is looked back at with the teacher, not with the parents. */
export function usePreparingWords() {
  const words = useMessages(preparingMessages);
  return useSurroundings().lane === "school" ? { ...words, ...words.atSchool } : words;
}
