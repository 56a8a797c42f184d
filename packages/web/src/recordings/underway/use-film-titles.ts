import type { Recording } from "@samenkijken/contract/recordings";
import type { Trajectory } from "@samenkijken/contract/trajectories";
import { familyNames } from "../../families/family-names.ts";
import { useDiscreet } from "../../platform/discreet.tsx";
import { useLanguage, useMessages } from "../../platform/language.ts";
import { filmMark } from "../../trajectories/school/film-mark.ts";
import { recordingMessages } from "../messages.ts";

/** How a film is called where films of several families stand together: "Noah en Liv, opname 4". */
export function useFilmTitles(trajectories: readonly Trajectory[]): (recording: Recording) => string {
  const words = useMessages(recordingMessages).underway;
  const language = useLanguage();
  const { shownName } = useDiscreet();
  return (recording) => {
    const trajectory = trajectories.find(({ id }) => id === recording.trajectoryId);
    const mark = filmMark(recording, language);
    return trajectory === undefined
      ? words.nameAlone(mark)
      : words.name(familyNames(trajectory, language, shownName), mark);
  };
}
