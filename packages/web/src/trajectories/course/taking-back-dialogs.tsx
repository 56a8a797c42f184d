import type { Trajectory } from "@samenkijken/contract/trajectories";
import { useState } from "react";
import { today } from "../../platform/dates.ts";
import { useFormErrors } from "../../platform/form-errors.ts";
import { useMessages } from "../../platform/language.ts";
import { useCommand } from "../../platform/queries.ts";
import { CourseDialog, CourseReason } from "./course-dialog.tsx";
import { courseMessages } from "./messages.ts";

interface Asked {
  readonly trajectory: Trajectory;
  readonly onDone: () => void;
}

/** A closing is taken back: on its own day just so, later with a reason. */
export function ReopenDialog({ trajectory, onDone }: Asked) {
  const words = useMessages(courseMessages);
  const texts = words.reopen;
  const [id] = useState(() => crypto.randomUUID());
  const [reason, setReason] = useState("");
  const reopen = useCommand("reopenTrajectory");
  const isToday = trajectory.course.closing?.enteredOn === today();
  const isWrong = !isToday && reason.trim().length < 3;
  const errors = useFormErrors(isWrong ? [{ fieldId: "reopen-reason", text: words.errors.reason }] : []);
  const send = () => {
    if (!errors.mayGo()) return;
    const body = { id, reason: isToday ? null : reason.trim() };
    reopen.mutate({ params: { trajectoryId: trajectory.id }, body }, { onSuccess: onDone });
  };
  return (
    <CourseDialog
      title={texts.title}
      text={isToday ? texts.today : texts.later}
      confirm={texts.confirm}
      command={reopen}
      onSend={send}
      onDone={onDone}
    >
      {!isToday && (
        <CourseReason
          id="reopen-reason"
          label={texts.reason}
          value={reason}
          onChange={setReason}
          {...errors.errorOf("reopen-reason")}
        />
      )}
    </CourseDialog>
  );
}

/** A trajectory is put away. */
export function ArchiveDialog({ trajectory, onDone }: Asked) {
  const texts = useMessages(courseMessages).archive;
  const archive = useCommand("archiveTrajectory");
  const send = () =>
    archive.mutate({ params: { trajectoryId: trajectory.id }, body: {} }, { onSuccess: onDone });
  return (
    <CourseDialog
      title={texts.title}
      text={texts.text}
      confirm={texts.confirm}
      command={archive}
      onSend={send}
      onDone={onDone}
    />
  );
}

/** A coordinator takes it out of the archive. */
export function UnarchiveDialog({ trajectory, onDone }: Asked) {
  const words = useMessages(courseMessages);
  const texts = words.archive;
  const [id] = useState(() => crypto.randomUUID());
  const [reason, setReason] = useState("");
  const take = useCommand("unarchiveTrajectory");
  const errors = useFormErrors(
    reason.trim().length < 3 ? [{ fieldId: "unarchive-reason", text: words.errors.reason }] : [],
  );
  const send = () => {
    if (!errors.mayGo()) return;
    const body = { id, reason: reason.trim() };
    take.mutate({ params: { trajectoryId: trajectory.id }, body }, { onSuccess: onDone });
  };
  return (
    <CourseDialog
      title={texts.takeTitle}
      text={texts.takeText}
      confirm={texts.take}
      command={take}
      onSend={send}
      onDone={onDone}
    >
      <CourseReason
        id="unarchive-reason"
        label={texts.reason}
        value={reason}
        onChange={setReason}
        {...errors.errorOf("unarchive-reason")}
      />
    </CourseDialog>
  );
}
