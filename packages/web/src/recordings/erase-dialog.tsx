import type { Recording } from "@samenkijken/contract/recordings";
import { useState } from "react";
import { useFormErrors } from "../platform/form-errors.ts";
import { useMessages } from "../platform/language.ts";
import { ProblemNotice } from "../platform/problem-notice.tsx";
import { useCommand } from "../platform/queries.ts";
import { Button } from "../ui/button.tsx";
import { Dialog } from "../ui/dialog.tsx";
import { TextArea } from "../ui/text-area.tsx";
import { recordingMessages } from "./messages.ts";
import { forgetKept } from "./sending/kept-films.ts";
import { useUploadQueue } from "./sending/upload-queue-context.ts";

/** Throwing a film away for good: what goes, what stays, and why. */
function EraseDialog(props: { recording: Recording; film: string; onDone: () => void }) {
  const { recording, onDone } = props;
  const words = useMessages(recordingMessages).erase;
  const [reason, setReason] = useState("");
  const queue = useUploadQueue();
  const erase = useCommand("eraseRecording");
  const fieldId = `erase-reason-${recording.id}`;
  const errors = useFormErrors(reason.trim().length < 3 ? [{ fieldId, text: words.missing }] : []);
  const send = (): void => {
    if (!errors.mayGo()) return;
    erase.mutate(
      { params: { recordingId: recording.id }, body: { reason: reason.trim() } },
      {
        onSuccess: () => {
          queue.forget(recording.id);
          void forgetKept(recording.id);
          onDone();
        },
      },
    );
  };
  return (
    <Dialog
      open
      onClose={onDone}
      title={words.title(props.film)}
      closeLabel={words.cancel}
      actions={
        <>
          <Button variant="primary" disabled={erase.isPending} onClick={send}>
            {words.confirm}
          </Button>
          <Button variant="quiet" onClick={onDone}>
            {words.cancel}
          </Button>
        </>
      }
    >
      <div className="stack">
        {recording.arrivedAt === null ? (
          <p>{words.underway}</p>
        ) : (
          <>
            <p>{words.goes}</p>
            <p>{words.stays}</p>
          </>
        )}
        <TextArea
          id={fieldId}
          label={words.reason}
          rows={2}
          maxLength={500}
          value={reason}
          onChange={setReason}
          {...errors.errorOf(fieldId)}
        />
        <ProblemNotice error={erase.error} />
      </div>
    </Dialog>
  );
}

/** The quiet way to throw a film away; nothing where that is not allowed. */
export function EraseButton({ recording, film }: { recording: Recording; film: string }) {
  const all = useMessages(recordingMessages);
  const [isOpen, setIsOpen] = useState(false);
  if (!recording.can.erase) return null;
  return (
    <>
      <Button
        variant="quiet"
        size="small"
        ariaLabel={all.forFilm(all.erase.button, film)}
        onClick={() => setIsOpen(true)}
      >
        {all.erase.button}
      </Button>
      {isOpen && <EraseDialog recording={recording} film={film} onDone={() => setIsOpen(false)} />}
    </>
  );
}
