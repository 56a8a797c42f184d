import type { ReactNode } from "react";
import { useDocumentTitle } from "../platform/document-title.ts";
import type { useFormErrors } from "../platform/form-errors.ts";
import { useMessages } from "../platform/language.ts";
import { Button } from "../ui/button.tsx";
import { classNames } from "../ui/class-names.ts";
import { ErrorSummary } from "../ui/error-summary.tsx";
import { Notice } from "../ui/notice.tsx";
import "./family-form.css";
import { familyMessages } from "./messages.ts";

/** A form of which every letter is kept on this device until it is sent: what was kept, what is wrong, the fields, one button. */
export function KeptForm(props: {
  /** The title of the page, which also tells that something is wrong. */
  title: string;
  kept: { readonly wasKept: boolean; readonly drop: () => void };
  errors: ReturnType<typeof useFormErrors>;
  className?: string;
  /** Why it could not be sent. */
  problem: ReactNode;
  submit: string;
  isPending: boolean;
  /** Only when nothing is wrong. */
  onSend: () => void;
  children: ReactNode;
}) {
  const words = useMessages(familyMessages);
  const { errors, kept, title } = props;
  useDocumentTitle(errors.shown.length > 0 ? words.errorPage(title) : title);
  return (
    <form
      className={classNames("family-form", props.className)}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (errors.mayGo()) props.onSend();
      }}
    >
      {kept.wasKept && (
        <Notice tone="info" action={<Button onClick={kept.drop}>{words.drop}</Button>}>
          {words.kept}
        </Notice>
      )}
      <ErrorSummary title={words.errorTitle} errors={errors.shown} attempt={errors.attempt} />
      {props.children}
      {props.problem}
      <p>
        <Button type="submit" variant="primary" size="large" disabled={props.isPending}>
          {props.submit}
        </Button>
      </p>
    </form>
  );
}
