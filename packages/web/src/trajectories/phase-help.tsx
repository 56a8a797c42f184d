import type { Trajectory } from "@samenkijken/contract/trajectories";
import { correctedAge, developmentMonths } from "@samenkijken/domain/family/age";
import { phaseAt, type DevelopmentPhase } from "@samenkijken/domain/method/phases";
import { nameOf } from "../families/people.ts";
import { asDay } from "../platform/dates.ts";
import { Disclosure } from "../platform/disclosure.tsx";
import { useDiscreet } from "../platform/discreet.tsx";
import { useLanguage, useMessages } from "../platform/language.ts";
import { listInWords } from "../platform/plural.ts";
import { helpMessages } from "./help-messages.ts";
import "./step-help.css";

type Child = Trajectory["ages"][number];

/** The children of one phase together: twins read it once. */
interface PhaseOfChildren {
  readonly phase: DevelopmentPhase;
  readonly childIds: readonly string[];
  readonly isCorrected: boolean;
}

function phasesOf(children: readonly Child[], on: string): PhaseOfChildren[] {
  const found = children.flatMap((child) => {
    const { gestationalAgeDays } = child;
    const age = { birthDate: asDay(child.birthDate), gestationalAgeDays, onDate: asDay(on) };
    const months = developmentMonths(age);
    const phase = months === null ? undefined : phaseAt(months);
    const isCorrected = correctedAge(age) !== null;
    return phase === undefined ? [] : [{ phase, childId: child.personId, isCorrected }];
  });
  return [...Map.groupBy(found, ({ phase }) => phase)].map(([phase, own]) => ({
    phase,
    childIds: own.map(({ childId }) => childId),
    isCorrected: own.some(({ isCorrected }) => isCorrected),
  }));
}

function Phase({ phase, title }: { phase: DevelopmentPhase; title: string }) {
  const words = useMessages(helpMessages);
  const language = useLanguage();
  const parts = [
    [words.child, phase.child[language]],
    [words.look, phase.look[language]],
    [words.moments, phase.moments[language]],
  ] as const;
  return (
    <section>
      <h3>{title}</h3>
      <dl>
        {parts.map(([name, text]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      <p className="text-small text-2">{words.source(phase.source[language])}</p>
    </section>
  );
}

/** What fits the age of the children of a trajectory on a day; by corrected age where a child was born too soon. */
export function PhaseHelp({ trajectory, on }: { trajectory: Trajectory; on: string }) {
  const words = useMessages(helpMessages);
  const language = useLanguage();
  const { shownName } = useDiscreet();
  const inFocus = new Set(trajectory.people.filter((person) => person.inFocus).map(({ id }) => id));
  const phases = phasesOf(
    trajectory.ages.filter(({ personId }) => inFocus.has(personId)),
    on,
  );
  if (phases.length === 0) return null;
  return (
    <Disclosure title={words.phases}>
      <div className="phase-help">
        {phases.map(({ phase, childIds, isCorrected }) => {
          const names = childIds.map((id) => shownName(nameOf(trajectory.people, id)));
          const title = isCorrected ? words.phaseCorrected : words.phase;
          return (
            <Phase
              key={phase.id}
              phase={phase}
              title={title(listInWords(language, names), phase.name[language])}
            />
          );
        })}
      </div>
    </Disclosure>
  );
}
