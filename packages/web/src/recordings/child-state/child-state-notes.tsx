import type { Recording } from "@samenkijken/contract/recordings";
import type { Trajectory } from "@samenkijken/contract/trajectories";
import { useMessages } from "../../platform/language.ts";
import { isLongFilm } from "../film-sizes.ts";
import { ChildStateButton } from "./child-state-dialog.tsx";
import { childStateMessages } from "./messages.ts";
import { childrenToAsk } from "./state-draft.ts";
import { useChildStateLines } from "./use-child-state-lines.ts";

/** Under a film in the list: how the child was, the way to say or correct it, and that the film is long. */
export function ChildStateNotes({ trajectory, recording }: { trajectory: Trajectory; recording: Recording }) {
  const words = useMessages(childStateMessages);
  const lines = useChildStateLines(trajectory, recording);
  const { edit, openFilms } = trajectory.can;
  const mayEnter = edit && openFilms && recording.state !== "erased" && recording.number > 0;
  const asked = mayEnter ? childrenToAsk(trajectory, recording) : [];
  return (
    <>
      {lines.map(({ personId, line, reason }) => (
        <small key={personId} className="film-note">
          {line} {reason}
        </small>
      ))}
      {asked.map((personId) => (
        <ChildStateButton key={personId} trajectory={trajectory} recording={recording} personId={personId} />
      ))}
      {isLongFilm(recording.durationMicros) && <small className="film-note">{words.long}</small>}
    </>
  );
}
