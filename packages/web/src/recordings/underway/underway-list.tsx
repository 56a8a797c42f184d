import type { Recording } from "@samenkijken/contract/recordings";
import type { Trajectory } from "@samenkijken/contract/trajectories";
import { dutchDayOf } from "@samenkijken/domain/time/iso-date";
import { familyNames } from "../../families/family-names.ts";
import { today } from "../../platform/dates.ts";
import { useDiscreet } from "../../platform/discreet.tsx";
import { useLanguage, useMessages } from "../../platform/language.ts";
import { recordingMessages } from "../messages.ts";
import { useConfirmLater } from "../sending/use-confirm-later.ts";
import { useRecordings } from "../use-recordings.ts";
import { UnderwayCard } from "./underway-card.tsx";
import { isUnderway } from "./underway-kind.ts";

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
    .toSorted((one, other) => one.addedAt.localeCompare(other.addedAt));
}

/** What is on its way, of every family; nothing when nothing is. */
export function UnderwayList({ trajectories }: { trajectories: readonly Trajectory[] }) {
  const words = useMessages(recordingMessages).underway;
  const language = useLanguage();
  const { shownName } = useDiscreet();
  const recordings = shown(useRecordings().data ?? []);
  useConfirmLater(recordings);
  if (recordings.length === 0) return null;
  const titleOf = ({ trajectoryId, number }: Recording): string => {
    const trajectory = trajectories.find(({ id }) => id === trajectoryId);
    return trajectory === undefined
      ? words.nameAlone(number)
      : words.name(familyNames(trajectory, language, shownName), number);
  };
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
