import type { ReactNode } from "react";
import { AskDialog } from "../../platform/ask-dialog.tsx";
import { useMessages } from "../../platform/language.ts";
import { DateFields } from "../../ui/date-fields.tsx";
import { TextArea } from "../../ui/text-area.tsx";
import { courseMessages } from "./messages.ts";

/** A question about the course of a trajectory: what happens, a few fields, and the deed. */
export function CourseDialog(props: {
  title: string;
  text: string;
  confirm: string;
  command: { readonly isPending: boolean; readonly error: Error | null };
  onSend: () => void;
  onDone: () => void;
  children?: ReactNode;
}) {
  const words = useMessages(courseMessages);
  return <AskDialog {...props} cancel={words.cancel} />;
}

/** A day, in three fields or from the calendar. */
export function CourseDay(props: {
  id: string;
  label: string;
  value: string;
  onChange: (day: string) => void;
  min?: string;
  max?: string;
  error?: string;
}) {
  const { dates } = useMessages(courseMessages);
  return <DateFields {...props} partLabels={dates} pickLabel={dates.pick} />;
}

/** Why something differs; always asked. */
export function CourseReason(props: {
  id: string;
  label: string;
  help?: string;
  value: string;
  onChange: (reason: string) => void;
  error?: string;
}) {
  return <TextArea {...props} rows={2} maxLength={500} />;
}

/** A few words beside a reason from a list. */
export function CourseNote(props: {
  id: string;
  value: string;
  onChange: (note: string) => void;
  isAsked?: boolean;
  error?: string;
}) {
  const words = useMessages(courseMessages);
  const { isAsked = false, ...field } = props;
  return (
    <TextArea
      {...field}
      label={words.note}
      {...(isAsked ? {} : { optionalText: words.optional })}
      help={words.noteHelp}
      rows={2}
      maxLength={500}
    />
  );
}
