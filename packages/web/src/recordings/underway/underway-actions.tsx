import { PauseIcon, PlayIcon, SignInIcon } from "@phosphor-icons/react";
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
import { asksFiles, type UnderwayKind } from "./underway-kind.ts";

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

/** The one thing to do now: a place to go to, or else a button for the sending itself. */
function MainAction(props: ActionProps) {
  const { recording, kind, place } = props;
  const mayOpen = recording.playable && recording.can.open && recording.consent === "complete";
  // In a list the film has a row of its own below, with the same button.
  if (kind === "ready" && place === "list") return null;
  if (mayOpen) return <OpenFilm {...props} />;
  if (kind === "no-consent" || (asksFiles(kind) && place === "list")) return <Elsewhere {...props} />;
  return <SendingButton {...props} />;
}

function OpenFilm({ recording, title, place }: ActionProps) {
  const words = useMessages(recordingMessages);
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
}

/** Where the answers are on which a film waits, and where it is sent: for a film of school both are with the school. */
const consentOf = ({ lane, trajectoryId, familyId }: Recording): string =>
  lane === "school" ? `/trajectories/${trajectoryId}/school` : `/families/${familyId}/consent`;
const uploadOf = ({ lane, trajectoryId }: Recording): string =>
  lane === "school" ? `/trajectories/${trajectoryId}/school/upload` : `/trajectories/${trajectoryId}/upload`;

/** What has to be done on another screen first. */
function Elsewhere({ recording, kind, title }: ActionProps) {
  const words = useMessages(recordingMessages);
  const isConsent = kind === "no-consent";
  if (!isConsent && !recording.can.upload) return null;
  const label = isConsent ? words.seeConsent : words.goOn;
  return (
    <ButtonLink
      href={isConsent ? consentOf(recording) : uploadOf(recording)}
      variant="tertiary"
      size="small"
      ariaLabel={words.forFilm(label, title)}
    >
      {label}
    </ButtonLink>
  );
}

function SendingButton({ recording, kind, title }: ActionProps) {
  const words = useMessages(recordingMessages);
  const { underway } = words;
  const queue = useUploadQueue();
  const queries = useQueryClient();
  const button = (label: string, icon: typeof PlayIcon, onClick: () => void) => (
    <Button size="small" icon={icon} ariaLabel={words.forFilm(label, title)} onClick={onClick}>
      {label}
    </Button>
  );
  if (kind === "signed-out")
    return button(
      underway.signIn,
      SignInIcon,
      () => void queries.invalidateQueries({ queryKey: sessionKey }),
    );
  if (kind === "paused") return button(underway.resume, PlayIcon, () => queue.goOn(recording.id));
  return canPause.has(kind) ? button(underway.pause, PauseIcon, () => queue.pause(recording.id)) : null;
}
