import { ProblemError } from "@samenkijken/contract/client";
import { problemTexts } from "@samenkijken/contract/problem-texts";
import type { ProblemCode } from "@samenkijken/contract/problems";
import type { Language } from "@samenkijken/contract/shapes";
import { OfflineError } from "./api.ts";
import { platformMessages } from "./messages.ts";

/** The code of a problem that the server told; null for anything else. */
export function problemCode(error: unknown): ProblemCode | null {
  if (!(error instanceof ProblemError)) return null;
  const code = error.problem.type.replace(/^problem:/, "");
  return code in problemTexts.nl ? (code as ProblemCode) : "failed";
}

/** What an error says to a person: what happened, what is kept, what to do. */
export function problemWords(error: unknown, language: Language): string {
  if (error instanceof OfflineError) return platformMessages[language].offline;
  return problemTexts[language][problemCode(error) ?? "failed"];
}
