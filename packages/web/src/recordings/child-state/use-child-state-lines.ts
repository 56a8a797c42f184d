import type { Recording } from "@samenkijken/contract/recordings";
import type { Trajectory } from "@samenkijken/contract/trajectories";
import { childStates } from "@samenkijken/domain/method/child-states";
import { nameOf } from "../../families/people.ts";
import { useDiscreet } from "../../platform/discreet.tsx";
import { useLanguage, useMessages } from "../../platform/language.ts";
import { childStateMessages } from "./messages.ts";

/** How each child was in a film, in a sentence each; nothing while nobody said it. */
export function useChildStateLines(
  trajectory: Pick<Trajectory, "people">,
  recording: Pick<Recording, "childStates">,
): { readonly personId: string; readonly line: string; readonly reason: string }[] {
  const words = useMessages(childStateMessages);
  const language = useLanguage();
  const { shownName } = useDiscreet();
  return recording.childStates.map(({ personId, atStart, atEnd, reason }) => ({
    personId,
    line: words.line(
      shownName(nameOf(trajectory.people, personId)),
      childStates[atStart].name[language].toLocaleLowerCase(language),
      childStates[atEnd].name[language].toLocaleLowerCase(language),
    ),
    reason: reason === "" ? "" : words.reasonLine(reason),
  }));
}
