import { ArrowCircleRightIcon, WarningCircleIcon } from "@phosphor-icons/react";
import { familyNames } from "../families/family-names.ts";
import { QuestionPin } from "../families/question-pin.tsx";
import { useDiscreet } from "../platform/discreet.tsx";
import { useLanguage, useMessages } from "../platform/language.ts";
import { ButtonLink } from "../ui/button-link.tsx";
import { Card } from "../ui/card.tsx";
import { Chip } from "../ui/chip.tsx";
import scene from "./img/eten-samen.svg";
import { appMessages } from "./messages.ts";
import type { FamilyStep } from "./step-order.ts";
import "./now-card.css";

/** The one card that matters: the nearest step and its button. */
export function NowCard({ trajectory, step }: FamilyStep) {
  const words = useMessages(appMessages);
  const language = useLanguage();
  const { isOn, shownName } = useDiscreet();
  const isWarning = step.isBlocked || step.isLate;
  const names = familyNames(trajectory, language, shownName);
  return (
    <Card labelledBy="now-title" lifted bare className={isOn ? "now-card now-card-bare" : "now-card"}>
      {!isOn && <img className="now-picture" src={`${scene}#svgView(viewBox(350,130,926,694))`} alt="" />}
      <div className="now-words">
        <p>
          <Chip
            tone={isWarning ? "warn" : "moment"}
            icon={isWarning ? WarningCircleIcon : ArrowCircleRightIcon}
          >
            {step.detail === "" ? words.nowCard : step.detail}
          </Chip>
        </p>
        <h2 id="now-title">{words.forFamily(names, step.title)}</h2>
        <QuestionPin trajectory={trajectory} compact />
        <p className="row now-actions">
          {step.button !== "" && (
            <ButtonLink href={step.href} variant="primary" size="large">
              {step.button}
            </ButtonLink>
          )}
          <ButtonLink href={`/families/${trajectory.familyId}`} variant="quiet">
            {words.openFamily}
          </ButtonLink>
        </p>
      </div>
    </Card>
  );
}
