import type { Trajectory } from "@samenkijken/contract/trajectories";
import { correctedAge, developmentMonths } from "@samenkijken/domain/family/age";
import { filmIdeasSource, ideasFor, themesWithIdeas } from "@samenkijken/domain/method/film-ideas";
import { themeIds, themes } from "@samenkijken/domain/method/themes";
import { useState } from "react";
import { asDay, today } from "../../platform/dates.ts";
import { useDiscreet } from "../../platform/discreet.tsx";
import { useLanguage, useMessages } from "../../platform/language.ts";
import { SelectField } from "../../ui/select-field.tsx";
import { agendaMessages } from "./messages.ts";

/** Ordinary moments that fit each child of the question, by corrected age, and by what the question is about. */
export function FilmIdeas({ trajectory }: { trajectory: Trajectory }) {
  const { prepare: words } = useMessages(agendaMessages);
  const language = useLanguage();
  const { shownName } = useDiscreet();
  const children = trajectory.people
    .filter(({ kind, inFocus }) => kind === "child" && inFocus)
    .flatMap(({ id, name }) => {
      const age = trajectory.ages.find(({ personId }) => personId === id);
      if (age === undefined) return [];
      const birth = {
        birthDate: asDay(age.birthDate),
        gestationalAgeDays: age.gestationalAgeDays,
        onDate: today(),
      };
      const months = developmentMonths(birth);
      return months === null ? [] : [{ id, name, months, isCorrected: correctedAge(birth) !== null }];
    });
  const offered = [...new Set(children.flatMap(({ months }) => themesWithIdeas(months, themeIds)))];
  // What the triage chose stands there at first; "" is every subject.
  const [picked, setTheme] = useState<string | null>(null);
  const theme = picked ?? offered.find((id) => trajectory.triageThemes.includes(id)) ?? "";
  const chosen = themeIds.find((id) => id === theme) ?? null;
  const withIdeas = children.filter(({ months }) => ideasFor(months, null).length > 0);
  if (withIdeas.length === 0) return null;
  return (
    <div className="stack film-ideas">
      <SelectField
        id="idea-theme"
        label={words.theme}
        emptyLabel={words.allThemes}
        value={theme}
        options={offered.map((id) => ({
          value: id,
          label: trajectory.triageThemes.includes(id)
            ? words.atReferral(themes[id][language])
            : themes[id][language],
        }))}
        onChange={setTheme}
      />
      {withIdeas.map(({ id, name, months, isCorrected }) => (
        <div key={id}>
          <h3>{(isCorrected ? words.ideasCorrected : words.ideas)(shownName(name))}</h3>
          <ul aria-live="polite">
            {ideasFor(months, chosen).map((idea) => (
              <li key={idea.id}>
                {idea.words[language]} <span className="text-small text-2">{words.kinds[idea.kind]}</span>
              </li>
            ))}
          </ul>
        </div>
      ))}
      <p className="text-small text-2">{words.source(filmIdeasSource[language])}</p>
    </div>
  );
}
