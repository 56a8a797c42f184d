import { PencilSimpleIcon, PlusIcon } from "@phosphor-icons/react";
import type { ProgrammeVersion } from "@samenkijken/contract/guide";
import type { Programme } from "@samenkijken/domain/programmes/programme";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { dayInWords } from "../platform/dates.ts";
import { useDocumentTitle } from "../platform/document-title.ts";
import { useLanguage, useMessages } from "../platform/language.ts";
import { Loaded } from "../platform/loaded.tsx";
import { plural } from "../platform/plural.ts";
import { queryOf } from "../platform/queries.ts";
import { useSession } from "../platform/session.tsx";
import { ButtonLink } from "../ui/button-link.tsx";
import { Card } from "../ui/card.tsx";
import { PageHeader } from "../ui/page-header.tsx";
import { editorMessages } from "./editor/messages.ts";
import { ProgrammeChanges } from "./programme-changes-list.tsx";
import { programmeMessages } from "./programme-messages.ts";
import { ProgrammePreview } from "./programme-preview.tsx";
import "./editor/editor.css";
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
  const language = useLanguage();
  const { band, followUp, ages } = programme;
  const told = [
    ...programme.themes.map(({ label }) => label[language]),
    facts.pairs(programme.pairs),
    facts.ages(age(ages.fromMonths), age(ages.belowMonths)),
    ...(band === null ? [] : [facts.band(band.fromMonths, band.toMonths)]),
    ...(followUp === null ? [] : [facts.followUp(followUp.months)]),
  ];
  return <p>{told.join(" · ")}</p>;
}

/** How it is recognised, by whom and since when; what is not known is not shown. */
function Recognition({ programme: { recognition } }: { programme: Programme }) {
  const words = useMessages(programmeMessages);
  const language = useLanguage();
  if (recognition === null) return null;
  const { label, since, by, earlyEducation, reassessment } = recognition;
  const told = [
    label[language],
    ...(since === null ? [] : [words.since(dayInWords(since, language, "year"))]),
    ...[by, earlyEducation, reassessment].flatMap((text) => (text === null ? [] : [text[language]])),
  ];
  return <p>{told.join(" · ")}</p>;
}

/** Whom to ask about the programme. */
function Contact({ contact }: { contact: Programme["contact"] }) {
  const words = useMessages(programmeMessages);
  if (contact === null) return null;
  const { name, email, phone, url } = contact;
  return (
    <p className="text-small">
      {words.contact(name)}
      {phone !== null && ` · ${phone}`}
      {email !== null && (
        <>
          {" · "}
          <a href={`mailto:${email}`}>{email}</a>
        </>
      )}
      {url !== null && (
        <>
          {" · "}
          <a href={url} rel="noreferrer">
            {url}
          </a>
        </>
      )}
    </p>
  );
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

/** The earlier versions, and what each one changed. */
function Older({ versions }: { versions: readonly ProgrammeVersion[] }) {
  const words = useMessages(programmeMessages);
  const editor = useMessages(editorMessages);
  const [isOpen, setIsOpen] = useState(false);
  if (versions.length < 2) return null;
  return (
    <details onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary>{words.older}</summary>
      {isOpen &&
        versions.map((version, nth) => {
          const before = versions[nth + 1]?.programme;
          return (
            <section key={version.programme.version} className="stack">
              <VersionLine version={version} />
              {before !== undefined && (
                <>
                  <h3>{editor.changesSince(before.version)}</h3>
                  <ProgrammeChanges before={before} after={version.programme} />
                </>
              )}
            </section>
          );
        })}
    </details>
  );
}

/** Everything that the newest version says. */
function Contents({ programme }: { programme: Programme }) {
  const editor = useMessages(editorMessages);
  const [isOpen, setIsOpen] = useState(false);
  return (
    <details onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary>{editor.inside}</summary>
      {isOpen && <ProgrammePreview programme={programme} />}
    </details>
  );
}

function ProgrammeCard({ versions }: { versions: readonly ProgrammeVersion[] }) {
  const { can } = useSession();
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
        <Recognition programme={programme} />
        <Facts programme={programme} />
        <VersionLine version={newest} />
        <Older versions={[newest, ...older]} />
        <Contents programme={programme} />
        <Contact contact={programme.contact} />
        <p className="text-small text-2">{words.source(programme.source[language])}</p>
        {can.editProgrammes && (
          <p>
            <ButtonLink href={`/programmes/${programme.id}/edit`} icon={PencilSimpleIcon}>
              {words.edit(name)}
            </ButtonLink>
          </p>
        )}
      </div>
    </Card>
  );
}

/** Every programme of the organisation with its versions: the method's owner changes them here. */
export function ProgrammesPage() {
  const { can } = useSession();
  const words = useMessages(programmeMessages);
  useDocumentTitle(words.title);
  const query = useQuery(queryOf("listProgrammes", {}));
  return (
    <>
      <PageHeader
        title={words.title}
        lead={words.lead}
        actions={
          can.editProgrammes && (
            <ButtonLink href="/programmes/new" icon={PlusIcon}>
              {words.add}
            </ButtonLink>
          )
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
