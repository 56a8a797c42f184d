import { DownloadSimpleIcon } from "@phosphor-icons/react";
import type { Clip } from "@samenkijken/annotation/document/document-record";
import type { Recording } from "@samenkijken/contract/recordings";
import { useState } from "react";
import { timeInWords } from "../../platform/dates.ts";
import { useLanguage, useMessages } from "../../platform/language.ts";
import { ProblemNotice } from "../../platform/problem-notice.tsx";
import { problemCode } from "../../platform/problem-words.ts";
import { useCommand } from "../../platform/queries.ts";
import { ButtonLink } from "../../ui/button-link.tsx";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Notice } from "../../ui/notice.tsx";
import { useDesk, useDeskState, useNotes } from "./desk-context.ts";
import { giveClipMessages } from "./give-clip-messages.ts";
import type { SaveQueue } from "../saving/save-queue.ts";
import { whenSaved } from "../saving/when-saved.ts";

interface GiveClipProps {
  readonly recording: Recording;
  readonly queue: SaveQueue;
}

/** Giving the chosen clip along as a file: what that means, and the file itself once everyone agreed to it. */
export function GiveClipDialog(props: GiveClipProps) {
  const isOpen = useDeskState(({ open }) => open === "give");
  const selection = useDeskState((state) => state.selection);
  const chosen = useNotes(({ document }) => document.records.get(selection ?? ""));
  return isOpen && chosen?.type === "clip" ? <OpenDialog {...props} clip={chosen} /> : null;
}

function useGiving({ recording, queue, clip }: GiveClipProps & { readonly clip: Clip }) {
  const give = useCommand("giveClip");
  const [unsaved, setUnsaved] = useState<unknown>(null);
  const make = async (): Promise<void> => {
    setUnsaved(null);
    // The server cuts what is kept there.
    const status = await whenSaved(queue);
    if (status.save !== "saved") setUnsaved(status.error);
    else give.mutate({ params: { recordingId: recording.id, clipId: clip.id }, body: {} });
  };
  return { make, given: give.data, isBusy: give.isPending, error: unsaved ?? give.error };
}

function OpenDialog(props: GiveClipProps & { readonly clip: Clip }) {
  const words = useMessages(giveClipMessages);
  const language = useLanguage();
  const { state } = useDesk();
  const { make, given, isBusy, error } = useGiving(props);
  const close = (): void => state.update({ open: "nothing" });
  return (
    <Dialog
      open
      onClose={close}
      title={words.title}
      closeLabel={words.close}
      actions={
        <>
          {given === undefined && (
            <Button variant="primary" disabled={isBusy} onClick={() => void make()}>
              {words.make}
            </Button>
          )}
          <Button variant="quiet" onClick={close}>
            {words.close}
          </Button>
        </>
      }
    >
      <div className="stack">
        <p>{words.what}</p>
        <p>{words.whose}</p>
        <ProblemNotice error={error} />
        {problemCode(error) === "copy-consent-missing" && (
          <p>
            <ButtonLink href={`/families/${props.recording.familyId}/consent`}>{words.toConsent}</ButtonLink>
          </p>
        )}
        {given !== undefined && (
          <Notice tone="success" live="status">
            <p>{words.ready(timeInWords(given.endsAt, language))}</p>
            <p>
              <a className="button button-primary" href={given.url} download={given.fileName}>
                <DownloadSimpleIcon aria-hidden="true" />
                {words.save(given.fileName)}
              </a>
            </p>
          </Notice>
        )}
      </div>
    </Dialog>
  );
}
