import type { ReactNode } from "react";
import { Button } from "../ui/button.tsx";
import { Dialog } from "../ui/dialog.tsx";
import { ProblemNotice } from "./problem-notice.tsx";

/** A question before a deed: what happens, a few fields, the deed and the way back. Drawn only while it is asked. */
export function AskDialog(props: {
  title: string;
  text: string;
  confirm: string;
  cancel: string;
  command: { readonly isPending: boolean; readonly error: unknown };
  onSend: () => void;
  onDone: () => void;
  children?: ReactNode;
}) {
  return (
    <Dialog
      open
      onClose={props.onDone}
      title={props.title}
      closeLabel={props.cancel}
      actions={
        <>
          <Button variant="primary" disabled={props.command.isPending} onClick={props.onSend}>
            {props.confirm}
          </Button>
          <Button variant="quiet" onClick={props.onDone}>
            {props.cancel}
          </Button>
        </>
      }
    >
      <div className="stack">
        <p>{props.text}</p>
        {props.children}
        <ProblemNotice error={props.command.error} />
      </div>
    </Dialog>
  );
}
