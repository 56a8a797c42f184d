import type { Recording } from "@samenkijken/contract/recordings";
import type { Trajectory } from "@samenkijken/contract/trajectories";
import { dutchDayOf } from "@samenkijken/domain/time/iso-date";
import { today } from "../../platform/dates.ts";
import { useMessages } from "../../platform/language.ts";
import { recordingMessages } from "../messages.ts";
import { useConfirmLater } from "../sending/use-confirm-later.ts";
import { useRecordings } from "../use-recordings.ts";
import { UnderwayCard } from "./underway-card.tsx";
import { isUnderway } from "./underway-kind.ts";
import { useFilmTitles } from "./use-film-titles.ts";

/** The films under way, and those that came in today and may (or may not yet) go from the camera. */
function shown(recordings: readonly Recording[]): Recording[] {
  return recordings
    .filter(
      (recording) =>
        isUnderway(recording) ||
        (recording.state === "ready" &&
          recording.arrivedAt !== null &&
          dutchDayOf(recording.arrivedAt) === today()),
    )
    .toSorted(
      (one, other) =>
        Number(isUnderway(other)) - Number(isUnderway(one)) || one.addedAt.localeCompare(other.addedAt),
    );
}

/** What is on its way, of every family; nothing when nothing is. */
export function UnderwayList({ trajectories }: { trajectories: readonly Trajectory[] }) {
  const words = useMessages(recordingMessages).underway;
  const titleOf = useFilmTitles(trajectories);
  const recordings = shown(useRecordings().data ?? []);
  useConfirmLater(recordings);
  if (recordings.length === 0) return null;
  return (
    <section className="stack" aria-labelledby="underway">
      <h2 id="underway">{words.title}</h2>
      <ul className="underway-list">
        {recordings.map((recording) => (
          <li key={recording.id}>
            <UnderwayCard recording={recording} title={titleOf(recording)} place="list" />
          </li>
        ))}
      </ul>
    </section>
  );
}
