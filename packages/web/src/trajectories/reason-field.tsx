import { useMessages } from "../platform/language.ts";
import { Notice } from "../ui/notice.tsx";
import { TextArea } from "../ui/text-area.tsx";
import { trajectoryMessages } from "./messages.ts";

/** A film beyond the programme's maximum passes, with a reason that is kept. */
export function ReasonField(props: {
  pairs: number;
  value: string;
  onChange: (value: string) => void;
  errorOf: (fieldId: string) => { error?: string };
}) {
  const { reason } = useMessages(trajectoryMessages);
  return (
    <div className="stack">
      <Notice tone="warn" title={reason.title}>
        {reason.text(props.pairs)}
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

/** What is still wrong with a reason that must be given. */
export function useReasonErrors(isNeeded: boolean, reason: string) {
  const { errors } = useMessages(trajectoryMessages);
  return isNeeded && reason.trim().length < 3 ? [{ fieldId: "reason", text: errors.reason }] : [];
}
