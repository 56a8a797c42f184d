import type { Consent } from "@samenkijken/contract/consent";
import type { Family } from "@samenkijken/contract/families";
import { FamilyId } from "@samenkijken/contract/ids";
import { careFilmText, familyCopyText } from "@samenkijken/domain/consent/consent-texts";
import { useQuery } from "@tanstack/react-query";
import { useState, type ReactNode } from "react";
import { nameOf } from "../families/people.ts";
import { dayInWords } from "../platform/dates.ts";
import { useDiscreet } from "../platform/discreet.tsx";
import { useDocumentTitle } from "../platform/document-title.ts";
import { useLanguage, useMessages } from "../platform/language.ts";
import { Loaded } from "../platform/loaded.tsx";
import { listInWords } from "../platform/plural.ts";
import { queryOf } from "../platform/queries.ts";
import { ButtonLink } from "../ui/button-link.tsx";
import { Notice } from "../ui/notice.tsx";
import { PageHeader } from "../ui/page-header.tsx";
import { ConsentMatrix } from "./consent-matrix.tsx";
import "./consent-page.css";
import { ConsentWords } from "./consent-words.tsx";
import { consentMessages } from "./messages.ts";

interface Shown {
  readonly family: Family;
  readonly consent: Consent;
}

function useShownName({ family }: Pick<Shown, "family">) {
  const { shownName } = useDiscreet();
  const people = [...family.adults, ...family.children];
  return (personId: string) => shownName(nameOf(people, personId));
}

function peopleWho({ required }: Consent, said: Consent["required"][number]["decision"]): string[] {
  return required.filter(({ decision }) => decision === said).map(({ personId }) => personId);
}

/** Whether filming may go on, in one sentence with the reason. */
function State({ family, consent }: Shown) {
  const words = useMessages(consentMessages);
  const language = useLanguage();
  const nameFor = useShownName({ family });
  const namesOf = (ids: readonly string[]) =>
    listInWords(
      language,
      ids.map((id) => nameFor(id)),
    );
  const withdrawn = peopleWho(consent, "withdrawn");
  const missing = peopleWho(consent, null);
  const refused = peopleWho(consent, "refused");
  if (consent.state === "complete") return <Notice tone="success">{words.complete}</Notice>;
  return (
    <>
      {withdrawn.length > 0 && <Notice tone="warn">{words.withdrawn(namesOf(withdrawn))}</Notice>}
      {consent.noCustodyHolder.length > 0 && (
        <Notice
          tone="warn"
          action={<ButtonLink href={`/families/${family.id}/edit`}>{words.fillCustody}</ButtonLink>}
        >
          {words.noCustody(namesOf(consent.noCustodyHolder))}
        </Notice>
      )}
      {refused.length > 0 && <Notice tone="warn">{words.refused(namesOf(refused))}</Notice>}
      {missing.length > 0 && (
        <Notice tone="warn">
          {missing.length === 1 ? words.missing(namesOf(missing)) : words.missingMore(namesOf(missing))}
        </Notice>
      )}
    </>
  );
}

function History({ family, consent }: Shown) {
  const words = useMessages(consentMessages);
  const language = useLanguage();
  const nameFor = useShownName({ family });
  const newestFirst = consent.history.toSorted((one, other) =>
    other.recordedAt.localeCompare(one.recordedAt),
  );
  return (
    <section className="stack" aria-labelledby="consent-history">
      <h2 id="consent-history">{words.history}</h2>
      {newestFirst.length === 0 && <p className="text-2">{words.noHistory}</p>}
      <ul className="consent-history">
        {newestFirst.map((decision) => (
          <li key={`${decision.recordedAt} ${decision.personId}`}>
            {words.historyLine({
              name: nameFor(decision.personId),
              answer: words.answers[decision.decision].toLocaleLowerCase(language),
              day: dayInWords(decision.decidedOn, language, "year"),
              how: words.channels[decision.channel],
              version: decision.textVersion,
            })}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Page({ family, consent, pinned }: Shown & { pinned: ReactNode }) {
  const words = useMessages(consentMessages);
  const language = useLanguage();
  const [textLanguage, setTextLanguage] = useState(language);
  const nameFor = useShownName({ family });
  const inFocus = family.children.filter((child) => child.inFocus);
  const title = words.title(
    listInWords(
      language,
      inFocus.map(({ id }) => nameFor(id)),
    ),
  );
  useDocumentTitle(title);
  const shared = { familyId: family.id, mayRecord: consent.can.record, textLanguage, nameFor };
  return (
    <>
      <PageHeader
        title={title}
        lead={words.lead}
        back={{ href: `/families/${family.id}`, label: words.back }}
      />
      <div className="consent-page">
        <div className="stack">
          {pinned}
          {consent.since !== null && consent.state !== "complete" && (
            <Notice tone="info">{words.askedAnew}</Notice>
          )}
          <State family={family} consent={consent} />
          <ConsentMatrix {...shared} text={{ ...careFilmText, purpose: "CARE_FILM" }} asked={consent} />
          <ConsentMatrix
            {...shared}
            text={{ ...familyCopyText, purpose: "KEEP_COPY_FAMILY" }}
            asked={consent.familyCopy}
          />
          <History family={family} consent={consent} />
        </div>
        <div className="stack">
          <ConsentWords text={careFilmText} language={textLanguage} onLanguage={setTextLanguage} />
          <ConsentWords text={familyCopyText} language={textLanguage} onLanguage={setTextLanguage} />
        </div>
      </div>
    </>
  );
}

/** Who must agree to filming, why, what they said, and the text it is about. */
export function ConsentPage(props: { familyId: string; pinned: ReactNode }) {
  const words = useMessages(consentMessages);
  const familyId = FamilyId.parse(props.familyId);
  const family = useQuery(queryOf("readFamily", { familyId }));
  const consent = useQuery(queryOf("readConsent", { familyId }));
  return (
    <Loaded query={family} title={words.consent}>
      {(known) => (
        <Loaded query={consent} title={words.consent}>
          {(state) => <Page family={known} consent={state} pinned={props.pinned} />}
        </Loaded>
      )}
    </Loaded>
  );
}
