import type { Trajectory } from "@samenkijken/contract/trajectories";
import { addDays } from "@samenkijken/domain/time/iso-date";
import { pauseReasons } from "@samenkijken/domain/trajectory/course";
import { useState } from "react";
import { asDay, today } from "../../platform/dates.ts";
import { useFormErrors } from "../../platform/form-errors.ts";
import { useMessages } from "../../platform/language.ts";
import { useCommand } from "../../platform/queries.ts";
import { RadioGroup } from "../../ui/radio-group.tsx";
import { CourseDay, CourseDialog, CourseNote } from "./course-dialog.tsx";
import { courseMessages } from "./messages.ts";

interface Asked {
  readonly trajectory: Trajectory;
  readonly onDone: () => void;
}

/** A trajectory stands still: why, and when to look again. */
export function PauseDialog({ trajectory, onDone }: Asked) {
  const words = useMessages(courseMessages);
  const texts = words.pause;
  const [id] = useState(() => crypto.randomUUID());
  const [why, setWhy] = useState("");
  const [note, setNote] = useState("");
  const [from, setFrom] = useState<string>(today);
  const [until, setUntil] = useState("");
  const pause = useCommand("pauseTrajectory");
  const chosen = pauseReasons.find((known) => known === why);
  const errors = useFormErrors([
    ...(chosen === undefined ? [{ fieldId: "pause-why", text: words.errors.why }] : []),
    ...(until === "" ? [{ fieldId: "pause-until", text: words.errors.day }] : []),
    ...(from === "" ? [{ fieldId: "pause-from", text: words.errors.day }] : []),
  ]);
  const send = () => {
    if (!errors.mayGo() || chosen === undefined) return;
    const body = { id, pausedOn: from, lookAgainOn: until, why: chosen, note: note.trim() };
    pause.mutate({ params: { trajectoryId: trajectory.id }, body }, { onSuccess: onDone });
  };
  return (
    <CourseDialog
      title={texts.title}
      text={texts.text}
      confirm={texts.begin}
      command={pause}
      onSend={send}
      onDone={onDone}
    >
      <RadioGroup
        id="pause-why"
        label={texts.why}
        value={why}
        onChange={setWhy}
        options={pauseReasons.map((value) => ({ value, label: texts.reasons[value] }))}
        {...errors.errorOf("pause-why")}
      />
      <CourseDay
        id="pause-until"
        label={texts.until}
        value={until}
        onChange={setUntil}
        min={addDays(today(), 1)}
        {...errors.errorOf("pause-until")}
      />
      <CourseDay
        id="pause-from"
        label={texts.from}
        value={from}
        onChange={setFrom}
        min={trajectory.startedOn}
        max={today()}
        {...errors.errorOf("pause-from")}
      />
      <CourseNote id="pause-note" value={note} onChange={setNote} />
    </CourseDialog>
  );
}

/** The trajectory goes on, from a day. */
export function ResumeDialog({ trajectory, onDone }: Asked) {
  const words = useMessages(courseMessages);
  const texts = words.pause;
  const [day, setDay] = useState<string>(today);
  const resume = useCommand("resumeTrajectory");
  const open = trajectory.course.pauses.find(({ resumedOn }) => resumedOn === null);
  const errors = useFormErrors(day === "" ? [{ fieldId: "resumed-on", text: words.errors.day }] : []);
  const send = () => {
    if (!errors.mayGo()) return;
    const request = { params: { trajectoryId: trajectory.id }, body: { resumedOn: day } };
    resume.mutate(request, { onSuccess: onDone });
  };
  return (
    <CourseDialog
      title={texts.resumeTitle}
      text={texts.resumeText}
      confirm={texts.resume}
      command={resume}
      onSend={send}
      onDone={onDone}
    >
      <CourseDay
        id="resumed-on"
        label={texts.resumedOn}
        value={day}
        onChange={setDay}
        min={asDay(open?.pausedOn ?? trajectory.startedOn)}
        max={today()}
        {...errors.errorOf("resumed-on")}
      />
    </CourseDialog>
  );
}
