import { ProblemError } from "@samenkijken/contract/client";
import { z } from "zod";
import { useMessages } from "../platform/language.ts";
import { Notice } from "../ui/notice.tsx";
import { TextArea } from "../ui/text-area.tsx";
import { trajectoryMessages } from "./messages.ts";

const Warned = z.object({ warnings: z.array(z.string()).min(1) });

/** The first difference that the server asks a reason for; before it was asked, only more films than the programme has are known. */
function warningOf(error: unknown): string {
  if (!(error instanceof ProblemError)) return "maximum-reached";
  const told = Warned.safeParse(error.problem.details);
  return told.success ? (told.data.warnings[0] ?? "other") : "maximum-reached";
}

/** A film that differs from the programme passes, with a reason that is kept. */
export function ReasonField(props: {
  pairs: number;
  /** The refusal that asked for a reason, when there was one. */
  error: unknown;
  value: string;
  onChange: (value: string) => void;
  errorOf: (fieldId: string) => { error?: string };
}) {
  const { reason } = useMessages(trajectoryMessages);
  const warning = warningOf(props.error);
  const about = isKnown(warning, reason.about) ? reason.about[warning] : reason.about.other;
  return (
    <div className="stack">
      <Notice tone="warn" title={reason.title}>
        {reason.text(about(props.pairs))}
      </Notice>
      <TextArea
        id="reason"
        label={reason.label}
        rows={2}
        maxLength={500}
        value={props.value}
        onChange={props.onChange}
        {...props.errorOf("reason")}
      />
    </div>
  );
}

function isKnown<Known extends object>(word: PropertyKey, known: Known): word is keyof Known {
  return word in known;
}

/** What is still wrong with a reason that must be given. */
export function useReasonErrors(isNeeded: boolean, reason: string) {
  const { errors } = useMessages(trajectoryMessages);
  return isNeeded && reason.trim().length < 3 ? [{ fieldId: "reason", text: errors.reason }] : [];
}
