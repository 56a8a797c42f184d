import { DownloadSimpleIcon } from "@phosphor-icons/react";
import type { FetchBack, Recording } from "@samenkijken/contract/recordings";
import { useState } from "react";
import { momentInWords } from "../platform/dates.ts";
import { useFormErrors } from "../platform/form-errors.ts";
import { useLanguage, useMessages } from "../platform/language.ts";
import { ProblemNotice } from "../platform/problem-notice.tsx";
import { useCommand } from "../platform/queries.ts";
import { ButtonFace, buttonClass } from "../ui/button-face.tsx";
import { Button } from "../ui/button.tsx";
import { Dialog } from "../ui/dialog.tsx";
import { SpokenLine } from "../ui/spoken-line.tsx";
import { TextArea } from "../ui/text-area.tsx";
import { sizeInWords } from "./film-sizes.ts";
import { recordingMessages } from "./messages.ts";

/** The files as plain links, so that the browser fetches them in its own way, however large they are. */
function Downloads({ back }: { back: FetchBack }) {
  const words = useMessages(recordingMessages).fetchBack;
  const language = useLanguage();
  return (
    <div className="stack">
      <SpokenLine words={words.ready(momentInWords(back.endsAt, language))} />
      <ul className="stack">
        {back.files.map((file) => (
          <li key={file.url}>
            <a href={file.url} download={file.name} className={buttonClass({})}>
              <ButtonFace icon={DownloadSimpleIcon}>
                {words.download(file.name, sizeInWords(file.sizeBytes, language))}
              </ButtonFace>
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Getting the files of a refused film back: a reason first, then a link per file. */
function FetchBackDialog({ recording, onDone }: { recording: Recording; onDone: () => void }) {
  const words = useMessages(recordingMessages).fetchBack;
  const language = useLanguage();
  const [reason, setReason] = useState("");
  const fetch = useCommand("fetchBack");
  const fieldId = `fetch-reason-${recording.id}`;
  const errors = useFormErrors(reason.trim().length < 3 ? [{ fieldId, text: words.missing }] : []);
  const until = recording.fetchBackUntil === null ? "" : momentInWords(recording.fetchBackUntil, language);
  const send = (): void => {
    if (!errors.mayGo()) return;
    fetch.mutate({ params: { recordingId: recording.id }, body: { reason: reason.trim() } });
  };
  return (
    <Dialog
      open
      onClose={onDone}
      title={words.title}
      closeLabel={words.close}
      actions={
        fetch.data === undefined ? (
          <>
            <Button variant="primary" disabled={fetch.isPending} onClick={send}>
              {words.confirm}
            </Button>
            <Button variant="quiet" onClick={onDone}>
              {words.cancel}
            </Button>
          </>
        ) : (
          <Button onClick={onDone}>{words.close}</Button>
        )
      }
    >
      {fetch.data === undefined ? (
        <div className="stack">
          <p>{words.text(until)}</p>
          <TextArea
            id={fieldId}
            label={words.reason}
            rows={2}
            maxLength={500}
            value={reason}
            onChange={setReason}
            {...errors.errorOf(fieldId)}
          />
          <ProblemNotice error={fetch.error} />
        </div>
      ) : (
        <Downloads back={fetch.data} />
      )}
    </Dialog>
  );
}

/** What can be done with a film that could not be read: try once more, or take it back. */
export function RefusedActions({ recording, film }: { recording: Recording; film: string }) {
  const words = useMessages(recordingMessages);
  const prepare = useCommand("prepareAgain");
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      {recording.can.prepareAgain && (
        <Button
          size="small"
          ariaLabel={words.forFilm(words.again, film)}
          disabled={prepare.isPending}
          onClick={() => prepare.mutate({ params: { recordingId: recording.id }, body: {} })}
        >
          {words.again}
        </Button>
      )}
      {recording.can.fetchBack && (
        <Button
          size="small"
          ariaLabel={words.forFilm(words.fetchBack.button, film)}
          onClick={() => setIsOpen(true)}
        >
          {words.fetchBack.button}
        </Button>
      )}
      <ProblemNotice error={prepare.error} />
      {isOpen && <FetchBackDialog recording={recording} onDone={() => setIsOpen(false)} />}
    </>
  );
}
