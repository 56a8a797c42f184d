import type { Trajectory } from "@samenkijken/contract/trajectories";
import { useEffect, useRef, useState } from "react";
import { ProgrammeChanges } from "../guide/programme-changes-list.tsx";
import { useProgrammeOf } from "../guide/programme-context.tsx";
import { AskDialog } from "../platform/ask-dialog.tsx";
import { useFormErrors } from "../platform/form-errors.ts";
import { useLanguage, useMessages } from "../platform/language.ts";
import { Loaded } from "../platform/loaded.tsx";
import { useCommand } from "../platform/queries.ts";
import { Button } from "../ui/button.tsx";
import { Notice } from "../ui/notice.tsx";
import { pageTitleId } from "../ui/page-title.ts";
import { TextArea } from "../ui/text-area.tsx";
import { programmeVersionMessages } from "./newer-programme-messages.ts";

/** In what the newest version differs from the one that this trajectory follows. */
function Differences({ trajectory }: { trajectory: Trajectory }) {
  const words = useMessages(programmeVersionMessages);
  const { programmeId, programmeVersion, programme } = trajectory;
  const own = useProgrammeOf({ programmeId, programmeVersion });
  const newest = useProgrammeOf({ programmeId, programmeVersion: programme.newestVersion });
  return (
    <section className="stack" aria-labelledby="programme-differs">
      <h3 id="programme-differs">{words.differs}</h3>
      <Loaded query={own}>
        {(before) => (
          <Loaded query={newest}>{(after) => <ProgrammeChanges before={before} after={after} />}</Loaded>
        )}
      </Loaded>
    </section>
  );
}

function MoveDialog({ trajectory, onDone }: { trajectory: Trajectory; onDone: () => void }) {
  const words = useMessages(programmeVersionMessages);
  const language = useLanguage();
  const [note, setNote] = useState("");
  const move = useCommand("moveTrajectory");
  const errors = useFormErrors(
    note.trim().length < 3 ? [{ fieldId: "programme-note", text: words.missingNote }] : [],
  );
  const { name, newestVersion: version } = trajectory.programme;
  const send = (): void => {
    if (!errors.mayGo()) return;
    const body = { version, note: note.trim() };
    move.mutate({ params: { trajectoryId: trajectory.id }, body }, { onSuccess: onDone });
  };
  return (
    <AskDialog
      title={words.title(name[language], version)}
      text={words.stays}
      confirm={words.move}
      cancel={words.cancel}
      command={move}
      onSend={send}
      onDone={onDone}
    >
      <Differences trajectory={trajectory} />
      <TextArea
        id="programme-note"
        label={words.note}
        maxLength={500}
        value={note}
        onChange={setNote}
        {...errors.errorOf("programme-note")}
      />
    </AskDialog>
  );
}

/** With the move its notice goes, and the button that had the focus with it: the title of the page gets it. */
function useFocusAfterMove(version: number): void {
  const before = useRef(version);
  useEffect(() => {
    if (before.current === version) return;
    before.current = version;
    document.getElementById(pageTitleId)?.focus();
  }, [version]);
}

/** Tells that a newer version of the programme was published, and moves this trajectory to it when the trainer wants that. */
export function NewerProgramme({ trajectory }: { trajectory: Trajectory }) {
  const words = useMessages(programmeVersionMessages);
  const language = useLanguage();
  const [isOpen, setOpen] = useState(false);
  const { programme, programmeVersion } = trajectory;
  useFocusAfterMove(programmeVersion);
  if (programme.newestVersion <= programmeVersion || trajectory.closedOn !== null) return null;
  return (
    <Notice
      tone="info"
      action={trajectory.can.edit ? <Button onClick={() => setOpen(true)}>{words.move}</Button> : undefined}
    >
      {words.newer(programme.name[language], programmeVersion, programme.newestVersion)}
      {isOpen && <MoveDialog trajectory={trajectory} onDone={() => setOpen(false)} />}
    </Notice>
  );
}
