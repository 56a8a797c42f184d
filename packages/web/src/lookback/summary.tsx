import type { LookBack } from "@samenkijken/contract/lookback";
import { filmMoments } from "@samenkijken/domain/method/moments";
import { useLanguage, useMessages } from "../platform/language.ts";
import { ButtonLink } from "../ui/button-link.tsx";
import { lookBackMessages } from "./messages.ts";

/** The talk on one page, in the parents' own words, and what comes next. */
export function Summary({ lookBack }: { lookBack: LookBack }) {
  const words = useMessages(lookBackMessages);
  const nameOf = (id: string): string => lookBack.people.find((person) => person.id === id)?.name ?? "";
  const { workingPoint, said } = lookBack;
  const nextMoment = workingPoint?.nextMoment ?? null;
  const language = useLanguage();
  return (
    <div className="summary">
      <section>
        <h2>{words.summaryWords}</h2>
        {said.length === 0 && <p className="text-2">{words.noWordsLeft}</p>}
        <ul>
          {said.map((line) => (
            <li key={line.id}>
              {words.quoted(line.words)}
              <span className="text-2">{words.saidBy(nameOf(line.personId))}</span>
            </li>
          ))}
        </ul>
      </section>
      <section>
        <h2>{words.summaryPoint}</h2>
        {workingPoint === null ? (
          <p className="text-2">{words.noPoint}</p>
        ) : (
          <>
            <blockquote>
              {words.quoted(workingPoint.quote)}
              <span className="text-2">{words.saidBy(nameOf(workingPoint.personId))}</span>
            </blockquote>
            <p>{workingPoint.whereWhen}</p>
          </>
        )}
      </section>
      <section>
        <h2>{words.summaryNext}</h2>
        <p>
          {nextMoment === null
            ? words.summaryNextOpen
            : words.summaryNextMoment(filmMoments[nextMoment].label[language])}
        </p>
      </section>
      <ButtonLink variant="primary" href={`/families/${lookBack.familyId}`}>
        {words.toFamily}
      </ButtonLink>
    </div>
  );
}
