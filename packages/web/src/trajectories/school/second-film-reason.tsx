import { useMessages } from "../../platform/language.ts";
import { Notice } from "../../ui/notice.tsx";
import { TextArea } from "../../ui/text-area.tsx";
import { trajectoryMessages } from "../messages.ts";
import { schoolMessages } from "./messages.ts";

/** A second film at school passes, with a reason that is kept (guard G6). */
export function SecondFilmReason(props: {
  value: string;
  onChange: (value: string) => void;
  errorOf: (fieldId: string) => { error?: string };
}) {
  const { plan } = useMessages(schoolMessages);
  const { reason } = useMessages(trajectoryMessages);
  return (
    <div className="stack">
      <Notice tone="warn" title={plan.secondTitle}>
        {plan.secondText}
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
