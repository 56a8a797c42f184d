import { BookOpenIcon } from "@phosphor-icons/react";
import type { GuideCard } from "@samenkijken/contract/guide";
import { useQuery } from "@tanstack/react-query";
import type { z } from "zod";
import { useDocumentTitle } from "../platform/document-title.ts";
import { useLanguage, useMessages } from "../platform/language.ts";
import { Loaded } from "../platform/loaded.tsx";
import { queryOf } from "../platform/queries.ts";
import { Card } from "../ui/card.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { PageHeader } from "../ui/page-header.tsx";
import "./guide-page.css";
import { guideMessages } from "./messages.ts";

type GuideCards = z.output<typeof GuideCard>[];

const themes = ["principle", "question", "film-moment"] as const;

function Theme(props: { theme: (typeof themes)[number]; cards: GuideCards }) {
  const words = useMessages(guideMessages);
  const language = useLanguage();
  const own = props.cards.filter(({ theme }) => theme === props.theme);
  if (own.length === 0) return null;
  const bySource = Map.groupBy(own, ({ source }) => source[language]);
  return (
    <section className="stack" aria-labelledby={`theme-${props.theme}`}>
      <h2 id={`theme-${props.theme}`}>{words.themes[props.theme]}</h2>
      {[...bySource].map(([source, cards]) => (
        <Card key={source} bare>
          <ul className="guide-cards">
            {cards.map((card) => (
              <li key={card.id}>{card[language]}</li>
            ))}
          </ul>
          <p className="guide-source text-small text-2">{words.source(source)}</p>
        </Card>
      ))}
    </section>
  );
}

/** The method library: principles, questions and moments, always with their source. */
export function GuidePage() {
  const words = useMessages(guideMessages);
  useDocumentTitle(words.title);
  const cards = useQuery(queryOf("listCards", {}));
  return (
    <>
      <PageHeader title={words.title} lead={words.lead} />
      <Loaded query={cards}>
        {(list) =>
          list.length === 0 ? (
            <EmptyState icon={BookOpenIcon} text={words.empty} />
          ) : (
            <div className="guide-page">
              {themes.map((theme) => (
                <Theme key={theme} theme={theme} cards={list} />
              ))}
            </div>
          )
        }
      </Loaded>
    </>
  );
}
