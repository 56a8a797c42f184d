import { ProblemError } from "@samenkijken/contract/client";
import type { ReactNode } from "react";
import { Notice } from "../ui/notice.tsx";
import { OfflineError } from "./api.ts";
import { useLanguage, useMessages } from "./language.ts";
import { platformMessages } from "./messages.ts";
import { problemWords } from "./problem-words.ts";

/** An error in words, with what to do and, when the server knows it, the number to find it by. Nothing when all is well. */
export function ProblemNotice(props: { error: unknown; action?: ReactNode }) {
  const language = useLanguage();
  const words = useMessages(platformMessages);
  if (props.error === null || props.error === undefined) return null;
  const id = props.error instanceof ProblemError ? props.error.problem.requestId : "";
  return (
    <Notice
      tone={props.error instanceof OfflineError ? "info" : "danger"}
      live="alert"
      {...(props.action === undefined ? {} : { action: props.action })}
    >
      <p>{problemWords(props.error, language)}</p>
      {id !== "" && <small className="text-3">{words.requestId(id)}</small>}
    </Notice>
  );
}
