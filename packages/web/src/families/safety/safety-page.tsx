import { safetyNumbers, safetySteps } from "@samenkijken/domain/method/safety-steps";
import { useRouter } from "@tanstack/react-router";
import { CaretLeftIcon } from "@phosphor-icons/react";
import { useDocumentTitle } from "../../platform/document-title.ts";
import { useLanguage, useMessages } from "../../platform/language.ts";
import { useSession } from "../../platform/session.tsx";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { PageHeader } from "../../ui/page-header.tsx";
import { ProtocolForm } from "./protocol-form.tsx";
import { safetyMessages } from "./safety-messages.ts";
import "./safety-page.css";

function Numbers() {
  const words = useMessages(safetyMessages);
  const { emergency, veiligThuis } = safetyNumbers;
  return (
    <Card labelledBy="safety-now" lifted className="stack">
      <h2 id="safety-now">{words.now}</h2>
      <p>
        <a href={`tel:${emergency}`} className="text-strong">
          {words.emergency(emergency)}
        </a>
      </p>
      <p>
        <a href={`tel:${veiligThuis.replace(" ", "")}`}>{words.veiligThuis(veiligThuis)}</a>
      </p>
    </Card>
  );
}

function Protocol() {
  const words = useMessages(safetyMessages);
  const { safety } = useSession().organisation;
  const isThere = safety.address !== "" || safety.words !== "";
  return (
    <section className="stack" aria-labelledby="safety-protocol">
      <h2 id="safety-protocol">{words.protocol}</h2>
      {safety.words !== "" && <p className="safety-words">{safety.words}</p>}
      {safety.address !== "" && (
        <p>
          {/* The other side is not told from where somebody comes. */}
          <a href={safety.address} target="_blank" rel="noopener noreferrer">
            {words.openProtocol}
          </a>
        </p>
      )}
      {!isThere && <p className="text-2">{words.noProtocol}</p>}
    </section>
  );
}

function Steps() {
  const words = useMessages(safetyMessages);
  const language = useLanguage();
  return (
    <section className="stack" aria-labelledby="safety-steps">
      <h2 id="safety-steps">{words.steps}</h2>
      <ol className="safety-steps">
        {safetySteps.steps.map(({ id, title, what }) => (
          <li key={id}>
            <h3>{title[language]}</h3>
            <p>{what[language]}</p>
          </li>
        ))}
      </ol>
      <p className="text-small text-2">{words.source(safetySteps.source[language])}</p>
    </section>
  );
}

/**
 * Concerns about safety: the organisation's protocol, whom to call and the five steps. Everything on it was there before
 * it was opened, so nothing is asked of the server and nothing tells that somebody was here (decision 023).
 */
export function SafetyPage() {
  const words = useMessages(safetyMessages);
  const { can } = useSession();
  const router = useRouter();
  useDocumentTitle(words.tab);
  return (
    <div className="safety-page">
      <PageHeader
        title={words.title}
        lead={words.nothingKept}
        actions={
          <Button icon={CaretLeftIcon} onClick={() => router.history.back()}>
            {words.back}
          </Button>
        }
      />
      <Numbers />
      <Protocol />
      <Steps />
      {can.editSafety && <ProtocolForm />}
    </div>
  );
}
