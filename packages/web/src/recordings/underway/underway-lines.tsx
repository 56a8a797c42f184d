import type { Trajectory } from "@samenkijken/contract/trajectories";
import { useLanguage, useMessages } from "../../platform/language.ts";
import { Link } from "../../ui/link.tsx";
import { ProgressBar } from "../../ui/progress-bar.tsx";
import { percentOf } from "../film-sizes.ts";
import { recordingMessages } from "../messages.ts";
import { useSendingFilms } from "../sending/upload-queue-context.ts";
import { useRecordings } from "../use-recordings.ts";
import { isUnderway, underwayFraction, underwayKind } from "./underway-kind.ts";
import "./underway-lines.css";
import { kindInWords, leftInWords } from "./underway-words.ts";
import { useFilmTitles } from "./use-film-titles.ts";

/** The films under way in a few lines, for a screen that is about something else; nothing when there are none. */
export function UnderwayLines({ trajectories }: { trajectories: readonly Trajectory[] }) {
  const words = useMessages(recordingMessages).underway;
  const language = useLanguage();
  const sending = useSendingFilms();
  const titleOf = useFilmTitles(trajectories);
  const recordings = (useRecordings().data ?? [])
    .filter(isUnderway)
    .toSorted((one, other) => one.addedAt.localeCompare(other.addedAt));
  if (recordings.length === 0) return null;
  return (
    <section className="underway-lines" aria-labelledby="underway-lines">
      <h2 id="underway-lines">
        <Link href="/recordings">{words.linesTitle}</Link>
      </h2>
      <ul>
        {recordings.map((recording) => {
          const here = sending.find(({ id }) => id === recording.id);
          const fraction = underwayFraction(recording, here) ?? 0;
          const left = recording.state === "preparing" ? recording.secondsLeft : (here?.secondsLeft ?? null);
          const note = [
            kindInWords(underwayKind(recording, here), recording, words),
            leftInWords(left, language, words),
          ];
          return (
            <li key={recording.id}>
              <ProgressBar
                label={titleOf(recording)}
                fraction={fraction}
                text={percentOf(fraction)}
                note={note.filter((line) => line !== "").join(" ")}
              />
            </li>
          );
        })}
      </ul>
    </section>
  );
}
