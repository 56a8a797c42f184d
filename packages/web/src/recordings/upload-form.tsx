import { RecordingId, type PersonId } from "@samenkijken/contract/ids";
import { maxFilmBytes, type Recording } from "@samenkijken/contract/recordings";
import type { Trajectory } from "@samenkijken/contract/trajectories";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { FilmMomentId } from "@samenkijken/domain/method/moments";
import { dutchDayOf } from "@samenkijken/domain/time/iso-date";
import { api } from "../platform/api.ts";
import { today } from "../platform/dates.ts";
import { useDiscreet } from "../platform/discreet.tsx";
import { useFormErrors } from "../platform/form-errors.ts";
import { useMessages } from "../platform/language.ts";
import { problemCode } from "../platform/problem-words.ts";
import { ProblemNotice } from "../platform/problem-notice.tsx";
import { isBeyondMaximum } from "../trajectories/film-number.ts";
import { trajectoryMessages } from "../trajectories/messages.ts";
import { MomentField, useMomentErrors } from "../trajectories/moment-field.tsx";
import { ReasonField, useReasonErrors } from "../trajectories/reason-field.tsx";
import { Button } from "../ui/button.tsx";
import { CheckboxGroup } from "../ui/checkbox-group.tsx";
import { DateFields } from "../ui/date-fields.tsx";
import { ErrorSummary, type FieldError } from "../ui/error-summary.tsx";
import { FilePicker } from "./file-picker.tsx";
import { recordingMessages } from "./messages.ts";

interface FilmDraft {
  readonly file: File | null;
  readonly seen: readonly string[];
  readonly filmedOn: string;
}

function useFilmErrors(draft: FilmDraft): FieldError[] {
  const { errors } = useMessages(recordingMessages).upload;
  const { file } = draft;
  const fileError =
    file === null
      ? errors.file
      : file.size === 0
        ? errors.empty
        : file.size > maxFilmBytes
          ? errors.size
          : null;
  const dayError = draft.filmedOn === "" ? errors.day : draft.filmedOn > today() ? errors.future : null;
  return [
    ...(fileError === null ? [] : [{ fieldId: "film", text: fileError }]),
    ...(draft.seen.length === 0 ? [{ fieldId: "seen", text: errors.seen }] : []),
    ...(dayError === null ? [] : [{ fieldId: "filmed-on", text: dayError }]),
  ];
}

function useDraft(trajectory: Trajectory) {
  const inFocus = trajectory.people.filter((person) => person.kind === "child" && person.inFocus);
  const [draft, setDraft] = useState<FilmDraft>(() => ({
    file: null,
    seen: inFocus.map(({ id }) => id),
    filmedOn: "",
  }));
  /** The day of the file is a good guess until someone filled in another. */
  const choose = (file: File) => {
    const made = dutchDayOf(new Date(file.lastModified).toISOString());
    setDraft({ ...draft, file, filmedOn: draft.filmedOn === "" ? made : draft.filmedOn });
  };
  return { draft, setDraft, choose };
}

interface UploadFormProps {
  readonly trajectory: Trajectory;
  readonly number: number;
  readonly onStarted: (recording: Recording, file: File) => void;
}

interface FilmToSend {
  readonly file: File;
  readonly moment: FilmMomentId;
  readonly filmedOn: string;
  readonly seen: PersonId[];
  readonly reason: string | null;
}

function useStart({ trajectory, number, onStarted }: UploadFormProps) {
  const [id] = useState(() => RecordingId.parse(crypto.randomUUID()));
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ file, ...about }: FilmToSend) =>
      api.startUpload({
        params: { trajectoryId: trajectory.id },
        body: { id, number, fileName: file.name, sizeBytes: file.size, ...about },
      }),
    // Here and not where it is called: this form leaves the screen as soon as the list knows the film.
    onSuccess: (recording, { file }) => onStarted(recording, file),
    onSettled: () => queries.invalidateQueries(),
  });
}

/** What to know about a film before it is sent: the file, the moment, the day and who can be seen. */
export function UploadForm(props: UploadFormProps) {
  const { trajectory, number } = props;
  const words = useMessages(recordingMessages).upload;
  const shared = useMessages(trajectoryMessages);
  const { shownName } = useDiscreet();
  const planned = trajectory.cycles.find((cycle) => cycle.number === number)?.moment ?? null;
  const [moment, setMoment] = useState(planned);
  const [reason, setReason] = useState("");
  const { draft, setDraft, choose } = useDraft(trajectory);
  const command = useStart(props);
  const asksReason = problemCode(command.error) === "reason-needed";
  const needsReason = isBeyondMaximum(trajectory, number) || asksReason;
  const errors = useFormErrors([
    ...useFilmErrors(draft),
    ...useMomentErrors(moment),
    ...useReasonErrors(needsReason, reason),
  ]);
  const send = () => {
    if (!errors.mayGo() || draft.file === null || moment === null) return;
    command.mutate({
      file: draft.file,
      moment,
      filmedOn: draft.filmedOn,
      seen: trajectory.people.filter(({ id }) => draft.seen.includes(id)).map(({ id }) => id),
      reason: needsReason ? reason.trim() : null,
    });
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <ErrorSummary title={shared.errors.title} errors={errors.shown} attempt={errors.attempt} />
      <FilePicker label={words.file} file={draft.file} onChoose={choose} {...errors.errorOf("film")} />
      <CheckboxGroup
        id="seen"
        label={words.seen}
        help={words.seenHelp}
        value={draft.seen}
        options={trajectory.people.map((person) => ({ value: person.id, label: shownName(person.name) }))}
        onChange={(seen) => setDraft({ ...draft, seen })}
        {...errors.errorOf("seen")}
      />
      <MomentField value={moment} onChange={setMoment} errorOf={errors.errorOf} />
      <DateFields
        id="filmed-on"
        label={words.day}
        value={draft.filmedOn}
        onChange={(filmedOn) => setDraft({ ...draft, filmedOn })}
        partLabels={shared.dates}
        pickLabel={shared.dates.pick}
        max={today()}
        {...errors.errorOf("filmed-on")}
      />
      {needsReason && (
        <ReasonField pairs={trajectory.pairs} value={reason} onChange={setReason} errorOf={errors.errorOf} />
      )}
      {!asksReason && <ProblemNotice error={command.error} />}
      <p>
        <Button type="submit" variant="primary" size="large" disabled={command.isPending}>
          {words.start}
        </Button>
      </p>
    </form>
  );
}
