import { PlayIcon, PlusIcon } from "@phosphor-icons/react";
import { clockOf } from "@samenkijken/annotation/time/timecode";
import { useMemo, useState } from "react";
import { useLanguage } from "../../platform/language.ts";
import { Button } from "../../ui/button.tsx";
import { CheckboxGroup } from "../../ui/checkbox-group.tsx";
import { useDesk, useMeasures, useNotes, useSurroundings } from "../workbench/desk-context.ts";
import { playStretch } from "../workbench/play-actions.ts";
import { makeClipOf } from "./clip-actions.ts";
import { usePreparing, usePreparingState } from "./preparing-context.ts";
import { reasonWords } from "./reason-words.ts";
import { suggestionsOf, type Suggestion } from "./suggestions.ts";
import { usePreparingWords } from "./use-preparing-words.ts";

/** How many are shown before one asks for all. */
const SHOWN = 4;

/** Which principles the parents' question is about: the question is free text, so the trainer says it. */
function QuestionCodes() {
  const words = usePreparingWords();
  const language = useLanguage();
  const { scheme } = useDesk();
  const preparing = usePreparing();
  const chosen = usePreparingState((state) => state.questionCodes);
  const labels = scheme.codes.filter(({ id }) => chosen.includes(id)).map(({ label }) => label[language]);
  return (
    <details className="question-codes">
      <summary>
        {labels.length === 0 ? words.questionAbout : words.questionIsAbout(labels.join(", "))}
      </summary>
      <CheckboxGroup
        id="question-codes"
        label={words.questionAbout}
        help={words.questionAboutHelp}
        value={chosen}
        options={scheme.codes.map(({ id, label }) => ({ value: id, label: label[language] }))}
        onChange={(questionCodes) => preparing.update({ questionCodes })}
      />
    </details>
  );
}

function SuggestionRow({ suggestion }: { suggestion: Suggestion }) {
  const words = usePreparingWords();
  const language = useLanguage();
  const desk = useDesk();
  const { mayEdit } = useSurroundings();
  const clock = clockOf(suggestion.start);
  const reason = reasonWords(desk, suggestion.reason, language);
  return (
    <li className="suggestion">
      <span className="mono text-small text-2">{clock}</span>
      <span className="suggestion-words">
        <span className="text-strong">{words.suggestionKinds[suggestion.reason.type]}</span>
        <span className="text-small text-2">{reason}</span>
      </span>
      <Button
        icon={PlayIcon}
        size="small"
        variant="quiet"
        ariaLabel={`${words.look}: ${clock}, ${reason}`}
        onClick={() => playStretch(desk, suggestion, "stop")}
      >
        {words.look}
      </Button>
      {mayEdit === "yes" && (
        <Button
          icon={PlusIcon}
          size="small"
          ariaLabel={`${words.take}: ${clock}, ${reason}`}
          onClick={() => makeClipOf(desk, suggestion)}
        >
          {words.take}
        </Button>
      )}
    </li>
  );
}

/** What the codes add up to, as stretches to look at: arithmetic only, each with its reason. */
export function SuggestionList() {
  const words = usePreparingWords();
  const document = useNotes((state) => state.document);
  const { links } = useMeasures();
  const questionCodes = usePreparingState((state) => state.questionCodes);
  const [isAll, setAll] = useState(false);
  const suggestions = useMemo(
    () => suggestionsOf(document, { links: links.values(), questionCodes }),
    [document, links, questionCodes],
  );
  const shown = isAll ? suggestions : suggestions.slice(0, SHOWN);
  return (
    <section className="suggestions" aria-labelledby="suggestions">
      <h2 id="suggestions">{words.suggestions}</h2>
      <p className="text-small text-2">
        {suggestions.length === 0 ? words.noSuggestions : words.suggestionsAre}
      </p>
      <QuestionCodes />
      {shown.length > 0 && (
        <ol>
          {shown.map((suggestion) => (
            <SuggestionRow key={suggestion.id} suggestion={suggestion} />
          ))}
        </ol>
      )}
      {suggestions.length > SHOWN && (
        <Button size="small" variant="quiet" expanded={isAll} onClick={() => setAll(!isAll)}>
          {isAll ? words.showFewer : words.showAll(suggestions.length)}
        </Button>
      )}
    </section>
  );
}
