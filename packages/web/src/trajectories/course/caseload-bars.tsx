import type { Caseload } from "@samenkijken/contract/course-shape";
import { useLanguage, useMessages } from "../../platform/language.ts";
import { listInWords, plural } from "../../platform/plural.ts";
import { Card } from "../../ui/card.tsx";
import { courseMessages } from "./messages.ts";

const parts = ["running", "paused", "followUp"] as const;

function allOf(trainer: Caseload): number {
  return parts.reduce((sum, part) => sum + trainer[part], 0);
}

/** How many families each trainer guides, as plain bars with the same in words: nothing is told by colour alone. */
export function CaseloadBars({ load }: { load: readonly Caseload[] }) {
  const { trainer: texts } = useMessages(courseMessages);
  const language = useLanguage();
  const most = Math.max(1, ...load.map((trainer) => allOf(trainer)));
  return (
    <Card labelledBy="caseload" className="caseload">
      <h2 id="caseload">{texts.load}</h2>
      <p className="text-small text-2">{texts.loadHelp}</p>
      <ul>
        {load.map((trainer) => (
          <li key={trainer.id}>
            <p className="text-strong">{trainer.name}</p>
            <svg className="caseload-bar" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
              {parts.map((part, nth) => {
                const before = parts.slice(0, nth).reduce((sum, each) => sum + trainer[each], 0);
                return (
                  <rect
                    key={part}
                    className={`caseload-${part}`}
                    x={(before / most) * 100}
                    width={(trainer[part] / most) * 100}
                    height={4}
                  />
                );
              })}
            </svg>
            <p className="text-small text-2">
              {allOf(trainer) === 0
                ? texts.none
                : listInWords(
                    language,
                    parts
                      .filter((part) => trainer[part] > 0)
                      .map((part) => plural(language, trainer[part], texts[part])),
                  )}
            </p>
          </li>
        ))}
      </ul>
    </Card>
  );
}
