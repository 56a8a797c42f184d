import { PauseIcon, PlayIcon } from "@phosphor-icons/react";
import type { Recording } from "@samenkijken/contract/recordings";
import { useState } from "react";
import { useLanguage, useMessages } from "../platform/language.ts";
import { plural } from "../platform/plural.ts";
import { ProblemNotice } from "../platform/problem-notice.tsx";
import { useCommand } from "../platform/queries.ts";
import { ButtonLink } from "../ui/button-link.tsx";
import { Button } from "../ui/button.tsx";
import { Notice } from "../ui/notice.tsx";
import { ProgressBar } from "../ui/progress-bar.tsx";
import { FilePicker } from "./file-picker.tsx";
import { percentOf, sizeInWords } from "./film-sizes.ts";
import { recordingMessages } from "./messages.ts";
import type { useUpload } from "./use-upload.ts";

type Uploading = ReturnType<typeof useUpload>;

function useTimeLeft(secondsLeft: number | null): string {
  const words = useMessages(recordingMessages).upload;
  const language = useLanguage();
  if (secondsLeft === null) return words.unknownLeft;
  const minutes = Math.round(secondsLeft / 60);
  return words.left(minutes < 1 ? words.lessThanMinute : plural(language, minutes, words.minutes));
}

function Sending({ upload }: { upload: Uploading }) {
  const words = useMessages(recordingMessages).upload;
  const { kind, fraction, secondsLeft } = upload.state;
  const left = useTimeLeft(secondsLeft);
  return (
    <>
      <ProgressBar
        label={words.uploading}
        fraction={fraction}
        text={percentOf(fraction)}
        note={kind === "sending" ? left : words.paused}
      />
      {kind === "lost" && (
        <Notice tone="info" live="alert">
          {words.lost}
        </Notice>
      )}
      <p>
        {kind === "sending" ? (
          <Button icon={PauseIcon} onClick={upload.pause}>
            {words.pause}
          </Button>
        ) : (
          <Button variant="primary" icon={PlayIcon} onClick={upload.resume}>
            {words.resume}
          </Button>
        )}
      </p>
    </>
  );
}

/** After a reload the browser no longer holds the film: the same file must be chosen, and only that one goes on. */
function ChooseAgain({ recording, upload }: { recording: Recording; upload: Uploading }) {
  const words = useMessages(recordingMessages).upload;
  const language = useLanguage();
  const [isOther, setIsOther] = useState(false);
  const fraction = recording.receivedBytes / Math.max(1, recording.sizeBytes);
  const take = (file: File) => {
    const isSame = file.name === recording.fileName && file.size === recording.sizeBytes;
    setIsOther(!isSame);
    if (isSame) upload.start(recording, file);
  };
  return (
    <>
      <Notice tone="info">{words.interrupted(percentOf(fraction))}</Notice>
      <ProgressBar label={words.uploading} fraction={fraction} text={percentOf(fraction)} />
      <FilePicker
        label={words.sameFile(recording.fileName, sizeInWords(recording.sizeBytes, language))}
        file={null}
        onChoose={take}
        {...(isOther ? { error: words.otherFileChosen } : {})}
      />
    </>
  );
}

function Refused({ recording }: { recording: Recording }) {
  const words = useMessages(recordingMessages);
  const language = useLanguage();
  const prepare = useCommand("prepareAgain");
  return (
    <>
      <Notice
        tone="danger"
        title={words.upload.refused}
        action={
          <Button
            variant="primary"
            disabled={prepare.isPending}
            onClick={() => prepare.mutate({ params: { recordingId: recording.id }, body: {} })}
          >
            {words.again}
          </Button>
        }
      >
        {recording.filmProblems.map((problem) => (
          <p key={problem.code}>{problem[language]}</p>
        ))}
      </Notice>
      <ProblemNotice error={prepare.error} />
    </>
  );
}

/** What happens to a film on its way in, and what one can do. */
export function FilmProgress({ recording, upload }: { recording: Recording; upload: Uploading }) {
  const words = useMessages(recordingMessages);
  const language = useLanguage();
  const { kind } = upload.state;
  if (recording.state === "uploading" && kind !== "idle" && kind !== "sent")
    return <Sending upload={upload} />;
  switch (recording.state) {
    case "uploading":
      if (kind === "idle") return <ChooseAgain recording={recording} upload={upload} />;
      return (
        <ProgressBar label={words.upload.preparing} text={percentOf(0)} note={words.upload.preparingNote} />
      );
    case "preparing":
      return (
        <>
          <ProgressBar
            label={words.upload.preparing}
            fraction={recording.progress}
            text={percentOf(recording.progress)}
            note={words.upload.preparingNote}
          />
          {recording.filmProblems.map((problem) => (
            <Notice key={problem.code} tone="warn">
              {problem[language]}
            </Notice>
          ))}
        </>
      );
    case "refused":
      return <Refused recording={recording} />;
    case "ready":
    default:
      return (
        <Notice
          tone="success"
          live="status"
          action={
            <ButtonLink href={`/recordings/${recording.id}/analysis`} variant="primary">
              {words.analyse}
            </ButtonLink>
          }
        >
          {words.upload.ready}
        </Notice>
      );
  }
}
