import type { Referral, Triage } from "@samenkijken/contract/referrals";
import { considerations } from "@samenkijken/domain/method/considerations";
import { onwardReferral } from "@samenkijken/domain/method/onward-referral";
import { themes } from "@samenkijken/domain/method/themes";
import { dayInWords } from "../../platform/dates.ts";
import { useLanguage, useMessages } from "../../platform/language.ts";
import { Chip } from "../../ui/chip.tsx";
import { useProgrammes } from "../use-programmes.ts";
import { referralMessages } from "./referral-messages.ts";

function Onward({ onward }: { onward: NonNullable<Triage["onward"]> }) {
  const words = useMessages(referralMessages);
  const language = useLanguage();
  const to = onwardReferral.destinations.find(({ id }) => id === onward.to);
  const why = onwardReferral.reasons.find(({ id }) => id === onward.reason);
  if (to === undefined || why === undefined) return null;
  return <p>{words.onwardTo(to.label[language], why.label[language])}</p>;
}

function Weighed({ triage }: { triage: Triage }) {
  const words = useMessages(referralMessages);
  const language = useLanguage();
  const programmes = useProgrammes().data ?? [];
  // A programme may have other words for it by now, or none any more.
  const known = [...programmes.flatMap((programme) => programme.considerations), ...considerations];
  if (triage.considerations.length === 0) return null;
  return (
    <>
      <h3>{words.against}</h3>
      <ul className="referral-weighed">
        {triage.considerations.map(({ id, reason }) => (
          <li key={id}>
            {known.find((each) => each.id === id)?.words[language] ?? id}
            {reason !== "" && <p className="text-2">{words.quoted(reason)}</p>}
          </li>
        ))}
      </ul>
    </>
  );
}

function Decision({ triage }: { triage: Triage }) {
  const words = useMessages(referralMessages);
  const language = useLanguage();
  const programmes = useProgrammes();
  const programme = programmes.data?.find(({ id }) => id === triage.programmeId);
  const aim = triage.aim === null ? undefined : words.aim[triage.aim];
  const about = [programme?.name[language], aim].filter((text) => text !== undefined);
  return (
    <li>
      <p className="text-strong">{words.decisionNames[triage.decision]}</p>
      <p>{words.quoted(triage.reason)}</p>
      {triage.onward !== null && <Onward onward={triage.onward} />}
      {about.length > 0 && <p className="text-2">{about.join(". ")}</p>}
      {triage.themes.length > 0 && (
        <p className="row">
          {triage.themes.map((theme) => (
            <Chip key={theme}>{themes[theme][language]}</Chip>
          ))}
        </p>
      )}
      <Weighed triage={triage} />
      <p className="text-small text-2">
        {words.decidedBy(triage.decidedBy, dayInWords(triage.decidedOn, language, "year"))}
      </p>
    </li>
  );
}

/** What was decided about a referral and why; the newest first, the older ones stay. */
export function Decisions({ referral }: { referral: Referral }) {
  const words = useMessages(referralMessages);
  return (
    <section className="stack" aria-labelledby="referral-decisions">
      <h2 id="referral-decisions">{words.decisions}</h2>
      {referral.triages.length === 0 ? (
        <p className="text-2">{words.noDecision}</p>
      ) : (
        <ul className="referral-decisions">
          {referral.triages.toReversed().map((triage) => (
            <Decision key={triage.id} triage={triage} />
          ))}
        </ul>
      )}
    </section>
  );
}
