import type { Trajectory } from "@samenkijken/contract/trajectories";
import { useState } from "react";
import { useFormErrors } from "../platform/form-errors.ts";
import { useLanguage, useMessages } from "../platform/language.ts";
import { ProblemNotice } from "../platform/problem-notice.tsx";
import { useCommand } from "../platform/queries.ts";
import { Button } from "../ui/button.tsx";
import { Dialog } from "../ui/dialog.tsx";
import { Notice } from "../ui/notice.tsx";
import { TextArea } from "../ui/text-area.tsx";
import { programmeVersionMessages } from "./newer-programme-messages.ts";

/** Tells that a newer version of the programme was published, and moves this trajectory to it when the trainer wants that. */
export function NewerProgramme({ trajectory }: { trajectory: Trajectory }) {
  const words = useMessages(programmeVersionMessages);
  const language = useLanguage();
  const [isOpen, setOpen] = useState(false);
  const [note, setNote] = useState("");
  const move = useCommand("moveTrajectory");
  const errors = useFormErrors(
    note.trim().length < 3 ? [{ fieldId: "programme-note", text: words.missingNote }] : [],
  );
  const { programme, programmeVersion } = trajectory;
  if (programme.newestVersion <= programmeVersion || trajectory.closedOn !== null) return null;
  const close = (): void => setOpen(false);
  const send = (): void => {
    if (!errors.mayGo()) return;
    const body = { version: programme.newestVersion, note: note.trim() };
    move.mutate({ params: { trajectoryId: trajectory.id }, body }, { onSuccess: close });
  };
  const name = programme.name[language];
  return (
    <Notice
      tone="info"
      action={trajectory.can.edit ? <Button onClick={() => setOpen(true)}>{words.move}</Button> : undefined}
    >
      {words.newer(name, programmeVersion, programme.newestVersion)}
      <Dialog
        open={isOpen}
        onClose={close}
        title={words.title(name, programme.newestVersion)}
        closeLabel={words.cancel}
        actions={
          <>
            <Button variant="primary" disabled={move.isPending} onClick={send}>
              {words.move}
            </Button>
            <Button variant="quiet" onClick={close}>
              {words.cancel}
            </Button>
          </>
        }
      >
        <div className="stack">
          <p>{words.stays}</p>
          <TextArea
            id="programme-note"
            label={words.note}
            maxLength={500}
            value={note}
            onChange={setNote}
            {...errors.errorOf("programme-note")}
          />
          <ProblemNotice error={move.error} />
        </div>
      </Dialog>
    </Notice>
  );
}
