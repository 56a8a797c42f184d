import { PauseIcon, PlayIcon } from "@phosphor-icons/react";
import type { Recording } from "@samenkijken/contract/recordings";
import { useQueryClient } from "@tanstack/react-query";
import { useMessages } from "../../platform/language.ts";
import { sessionKey } from "../../platform/session.tsx";
import { ButtonLink } from "../../ui/button-link.tsx";
import { Button } from "../../ui/button.tsx";
import { EraseButton } from "../erase-dialog.tsx";
import { recordingMessages } from "../messages.ts";
import { RefusedActions } from "../refused-actions.tsx";
import { useUploadQueue } from "../sending/upload-queue-context.ts";
import type { UnderwayKind } from "./underway-kind.ts";

interface ActionProps {
  readonly recording: Recording;
  readonly kind: UnderwayKind;
  readonly title: string;
  /** The page of one family has one film to look at; a list has many. */
  readonly place: "page" | "list";
}

/** What is under way and can be halted. */
const canPause: ReadonlySet<UnderwayKind> = new Set(["waiting", "sending", "offline", "away", "disk-full"]);

/** Pausing, going on, looking, and throwing away. */
export function UnderwayActions(props: ActionProps) {
  const { recording, title } = props;
  return (
    <div className="row underway-actions">
      <MainAction {...props} />
      {recording.state === "refused" && <RefusedActions recording={recording} film={title} />}
      {recording.state !== "ready" && <EraseButton recording={recording} film={title} />}
    </div>
  );
}

function MainAction({ recording, kind, title, place }: ActionProps) {
  const words = useMessages(recordingMessages);
  const { underway } = words;
  const queue = useUploadQueue();
  const queries = useQueryClient();
  const mayOpen = recording.playable && recording.can.open && recording.consent === "complete";
  const button = (label: string, icon: typeof PlayIcon, onClick: () => void) => (
    <Button size="small" icon={icon} ariaLabel={words.forFilm(label, title)} onClick={onClick}>
      {label}
    </Button>
  );
  // In a list the film has a row of its own below, with the same button.
  if (kind === "ready" && place === "list") return null;
  if (mayOpen)
    return (
      <ButtonLink
        href={`/recordings/${recording.id}/analysis`}
        variant={place === "page" ? "primary" : "tertiary"}
        size={place === "page" ? "medium" : "small"}
        ariaLabel={words.forFilm(words.analyse, title)}
      >
        {words.analyse}
      </ButtonLink>
    );
  if (kind === "no-consent")
    return (
      <ButtonLink href={`/families/${recording.familyId}/consent`} variant="tertiary" size="small">
        {words.seeConsent}
      </ButtonLink>
    );
  if (kind === "signed-out")
    return button(underway.signIn, PlayIcon, () => void queries.invalidateQueries({ queryKey: sessionKey }));
  if (kind === "paused") return button(underway.resume, PlayIcon, () => queue.goOn(recording.id));
  return canPause.has(kind) ? button(underway.pause, PauseIcon, () => queue.pause(recording.id)) : null;
}
