import { PencilSimpleIcon, PlusIcon } from "@phosphor-icons/react";
import type { ProgrammeVersion } from "@samenkijken/contract/guide";
import type { Programme } from "@samenkijken/domain/programmes/programme";
import { useQuery } from "@tanstack/react-query";
import { dayInWords } from "../platform/dates.ts";
import { useDocumentTitle } from "../platform/document-title.ts";
import { useLanguage, useMessages } from "../platform/language.ts";
import { Loaded } from "../platform/loaded.tsx";
import { plural } from "../platform/plural.ts";
import { queryOf } from "../platform/queries.ts";
import { ButtonLink } from "../ui/button-link.tsx";
import { Card } from "../ui/card.tsx";
import { PageHeader } from "../ui/page-header.tsx";
import { programmeMessages } from "./programme-messages.ts";
import "./guide-page.css";

const units = {
  nl: { months: { one: "maand", other: "maanden" }, years: { one: "jaar", other: "jaar" } },
  en: { months: { one: "month", other: "months" }, years: { one: "year", other: "years" } },
} as const;

/** An age in months as people say it: whole years where it is one. */
function useAgeWords(): (months: number) => string {
  const language = useLanguage();
  return (months) =>
    months % 12 === 0
      ? plural(language, months / 12, units[language].years)
      : plural(language, months, units[language].months);
}

function Facts({ programme }: { programme: Programme }) {
  const { facts } = useMessages(programmeMessages);
  const age = useAgeWords();
  const { band, followUp, ages } = programme;
  const told = [
    facts.pairs(programme.pairs),
    facts.ages(age(ages.fromMonths), age(ages.belowMonths)),
    ...(band === null ? [] : [facts.band(band.fromMonths, band.toMonths)]),
    ...(followUp === null ? [] : [facts.followUp(followUp.months)]),
  ];
  return <p>{told.join(" · ")}</p>;
}

function VersionLine({ version }: { version: ProgrammeVersion }) {
  const words = useMessages(programmeMessages);
  const language = useLanguage();
  const { programme, note, publishedAt } = version;
  const told =
    publishedAt === null
      ? words.shipped
      : words.published(dayInWords(publishedAt.slice(0, 10), language, "year"), note);
  return (
    <p className="text-small text-2">
      {words.version(programme.version)}
      {" · "}
      {told}
    </p>
  );
}

function ProgrammeCard({ versions }: { versions: readonly ProgrammeVersion[] }) {
  const words = useMessages(programmeMessages);
  const language = useLanguage();
  const [newest, ...older] = versions.toSorted(
    (one, other) => other.programme.version - one.programme.version,
  );
  if (newest === undefined) return null;
  const { programme } = newest;
  const name = programme.name[language];
  return (
    <Card labelledBy={`programme-${programme.id}`}>
      <div className="stack">
        <h2 id={`programme-${programme.id}`}>{name}</h2>
        {programme.recognition !== null && <p>{programme.recognition.label[language]}</p>}
        <Facts programme={programme} />
        <VersionLine version={newest} />
        {older.length > 0 && (
          <details>
            <summary>{words.older}</summary>
            {older.map((version) => (
              <VersionLine key={version.programme.version} version={version} />
            ))}
          </details>
        )}
        <p className="text-small text-2">{words.source(programme.source)}</p>
        <p>
          <ButtonLink href={`/programmes/${programme.id}/edit`} icon={PencilSimpleIcon}>
            {words.edit(name)}
          </ButtonLink>
        </p>
      </div>
    </Card>
  );
}

/** Every programme of the organisation with its versions: the method's owner changes them here. */
export function ProgrammesPage() {
  const words = useMessages(programmeMessages);
  useDocumentTitle(words.title);
  const query = useQuery(queryOf("listProgrammes", {}));
  return (
    <>
      <PageHeader
        title={words.title}
        lead={words.lead}
        actions={
          <ButtonLink href="/programmes/new" icon={PlusIcon}>
            {words.add}
          </ButtonLink>
        }
      />
      <Loaded query={query}>
        {(list) => (
          <div className="guide-page">
            {[...Map.groupBy(list, ({ programme }) => programme.id)].map(([id, versions]) => (
              <ProgrammeCard key={id} versions={versions} />
            ))}
          </div>
        )}
      </Loaded>
    </>
  );
}
