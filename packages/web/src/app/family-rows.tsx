import { WarningCircleIcon } from "@phosphor-icons/react";
import type { Trajectory } from "@samenkijken/contract/trajectories";
import { familyAges, familyNames } from "../families/family-names.ts";
import { mainQuestion } from "../families/questions.ts";
import { useDiscreet } from "../platform/discreet.tsx";
import { useLanguage, useMessages } from "../platform/language.ts";
import { listInWords } from "../platform/plural.ts";
import { miniGroups } from "../trajectories/line-groups.ts";
import { ButtonLink } from "../ui/button-link.tsx";
import { Card } from "../ui/card.tsx";
import { Link } from "../ui/link.tsx";
import { MiniProtocolLine } from "../ui/mini-protocol-line.tsx";
import "./family-rows.css";
import { Legend } from "./legend.tsx";
import { appMessages } from "./messages.ts";
import { StepDetail } from "./step-detail.tsx";
import type { FamilyStep } from "./step-order.ts";

function Who({ trajectory }: { trajectory: Trajectory }) {
  const words = useMessages(appMessages);
  const language = useLanguage();
  const { shownName } = useDiscreet();
  const question = mainQuestion(trajectory);
  return (
    <div className="family-row-who">
      <p>
        <Link href={`/families/${trajectory.familyId}`} className="family-row-name">
          {familyNames(trajectory, language, shownName)}
        </Link>
        <span className="text-small text-2">{familyAges(trajectory, language)}</span>
      </p>
      {question !== undefined && (
        <p className="text-small text-2 text-clip">{words.quoted(question.quote)}</p>
      )}
    </div>
  );
}

/** The deed of who does the step; who only looks on opens the family. */
function RowButton({ trajectory, step }: FamilyStep) {
  const words = useMessages(appMessages);
  const language = useLanguage();
  const { shownName } = useDiscreet();
  const isMine = trajectory.can.edit;
  const text = isMine ? step.button : words.look;
  if (text === "") return null;
  return (
    <ButtonLink
      href={isMine ? step.href : `/families/${trajectory.familyId}`}
      variant="tertiary"
      size="small"
      ariaLabel={words.forFamily(text, familyNames(trajectory, language, shownName))}
    >
      {text}
    </ButtonLink>
  );
}

/** One family in a list: who, how far, the next step and one quiet button. */
export function FamilyRow({ trajectory, step }: FamilyStep) {
  const words = useMessages(appMessages);
  const groups = miniGroups(trajectory);
  const marks = groups.flat();
  const done = marks.filter(({ state }) => state === "done").length;
  return (
    <li className="family-row">
      <Who trajectory={trajectory} />
      <MiniProtocolLine
        groups={groups}
        label={marks.length === 0 ? step.title : words.stepsDone(done, marks.length, step.title)}
        flag={step.id === "closing-discuss"}
      />
      <div className="family-row-step">
        <p className={step.isBlocked ? "text-strong family-row-blocked" : "text-strong"}>
          {step.isBlocked && <WarningCircleIcon weight="fill" aria-hidden="true" />}
          {step.title}
        </p>
        <StepDetail step={step} />
        {!trajectory.can.edit && <p className="text-small text-2">{trajectory.course.trainer.name}</p>}
      </div>
      <RowButton trajectory={trajectory} step={step} />
    </li>
  );
}

function Resting(props: { trajectories: readonly Trajectory[] }) {
  const words = useMessages(appMessages);
  const language = useLanguage();
  const { shownName } = useDiscreet();
  const count = props.trajectories.length;
  if (count === 0) return null;
  const names = listInWords(
    language,
    props.trajectories.map((trajectory) => familyNames(trajectory, language, shownName)),
  );
  return (
    <p className="text-small text-2">{count === 1 ? words.restOne(names) : words.restMore(count, names)}</p>
  );
}

/** The next step of every family; the last line names the families that need nothing. */
export function FamilyRows(props: { steps: readonly FamilyStep[]; resting: readonly Trajectory[] }) {
  const words = useMessages(appMessages);
  return (
    <section className="stack" aria-labelledby="per-family">
      {props.steps.length > 0 && (
        <>
          <div className="row row-between">
            <h2 id="per-family">{words.perFamily}</h2>
            <Legend />
          </div>
          <Card bare>
            <ul>
              {props.steps.map((familyStep) => (
                <FamilyRow key={familyStep.trajectory.id} {...familyStep} />
              ))}
            </ul>
          </Card>
        </>
      )}
      <Resting trajectories={props.resting} />
    </section>
  );
}
