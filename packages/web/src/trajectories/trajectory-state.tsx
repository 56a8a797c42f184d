import type { Trajectory } from "@samenkijken/contract/trajectories";
import { nameOf } from "../families/people.ts";
import { dayInWords } from "../platform/dates.ts";
import { useDiscreet } from "../platform/discreet.tsx";
import { useLanguage, useMessages } from "../platform/language.ts";
import { listInWords } from "../platform/plural.ts";
import { Notice } from "../ui/notice.tsx";
import { stateMessages } from "./state-messages.ts";
import { stateWords, warningWords } from "./state-words.ts";

/** How far it is in a few words, and what deserves attention; nothing of it forbids anything. */
export function TrajectoryState({ trajectory }: { trajectory: Trajectory }) {
  const words = useMessages(stateMessages);
  const language = useLanguage();
  const { shownName } = useDiscreet();
  const { main, side } = trajectory.state;
  const texts = stateWords[language];
  const state = side === null ? texts.main[main] : words.beside(texts.main[main], texts.side[side]);
  // A twelfth birthday has a notice of its own, with its day.
  const shown = trajectory.warnings.filter(({ id }) => id !== "child-turns-12");
  const warnings = shown.map(({ id, since, number, personIds, pausedDays }) => {
    const who = listInWords(
      language,
      personIds.map((personId) => shownName(nameOf(trajectory.people, personId))),
    );
    const text = warningWords[language][id]({ n: number?.toString() ?? "", who, pausedDays });
    return {
      key: `${id} ${number?.toString() ?? who}`,
      text: words.since(text, dayInWords(since, language)),
    };
  });
  return (
    <div className="stack">
      <p className="text-2">{words.now(state)}</p>
      {warnings.length > 0 && (
        <Notice tone="warn" title={words.warnings}>
          <ul>
            {warnings.map(({ key, text }) => (
              <li key={key}>{text}</li>
            ))}
          </ul>
        </Notice>
      )}
    </div>
  );
}
