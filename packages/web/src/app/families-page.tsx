import { HouseIcon } from "@phosphor-icons/react";
import type { Family } from "@samenkijken/contract/families";
import type { Trajectory } from "@samenkijken/contract/trajectories";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useDiscreet } from "../platform/discreet.tsx";
import { useDocumentTitle } from "../platform/document-title.ts";
import { useLanguage, useMessages } from "../platform/language.ts";
import { Loaded } from "../platform/loaded.tsx";
import { useIsNewest } from "../platform/newest.ts";
import { listInWords, plural } from "../platform/plural.ts";
import { queryOf } from "../platform/queries.ts";
import { useSession } from "../platform/session.tsx";
import { type FamilyState, familyStateOf, familyStates } from "../trajectories/course/family-state.ts";
import { courseMessages } from "../trajectories/course/messages.ts";
import { nextStepView } from "../trajectories/next-step-view.ts";
import { ButtonLink } from "../ui/button-link.tsx";
import { Card } from "../ui/card.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { Link } from "../ui/link.tsx";
import { SegmentedControl } from "../ui/segmented-control.tsx";
import { PageHeader } from "../ui/page-header.tsx";
import { OpenReferrals } from "../families/referrals/referrals-page.tsx";
import { FamilyRow } from "./family-rows.tsx";
import { appMessages } from "./messages.ts";
import { inOrder } from "./step-order.ts";
import "./today-page.css";

/** A family that was added but has no trajectory yet. */
function NotStartedRow({ family }: { family: Family }) {
  const words = useMessages(appMessages);
  const language = useLanguage();
  const { shownName } = useDiscreet();
  const names = listInWords(
    language,
    family.children.filter((child) => child.inFocus).map((child) => shownName(child.name)),
  );
  return (
    <li className="family-row">
      <p className="family-row-who">
        <Link href={`/families/${family.id}`} className="family-row-name">
          {names}
        </Link>
      </p>
      <span />
      <p className="family-row-step text-strong">{words.withoutStart}</p>
      {family.can.edit && (
        <ButtonLink
          href={`/families/${family.id}/start`}
          variant="tertiary"
          size="small"
          ariaLabel={words.forFamily(words.startNow, names)}
        >
          {words.startNow}
        </ButtonLink>
      )}
    </li>
  );
}

interface Listed {
  readonly families: readonly Family[];
  readonly trajectories: readonly Trajectory[];
}

/** The families in one group, with the switch between the groups. */
function Grouped({ families, trajectories }: Listed) {
  const { state: texts } = useMessages(courseMessages);
  const [chosen, setChosen] = useState<FamilyState>("busy");
  const begun = new Set<string>(trajectories.map(({ familyId }) => familyId));
  const notBegun = families.filter(({ id }) => !begun.has(id));
  const inState = (state: FamilyState) => trajectories.filter((each) => familyStateOf(each) === state);
  // Who was added and has not begun waits as well.
  const waitingFor = (state: FamilyState) => (state === "waiting" ? notBegun : []);
  const countOf = (state: FamilyState) => inState(state).length + waitingFor(state).length;
  return (
    <div className="stack">
      <SegmentedControl
        id="family-state"
        label={texts.label}
        value={chosen}
        onChange={setChosen}
        options={familyStates.map((value) => ({ value, label: texts.count(texts[value], countOf(value)) }))}
      />
      {countOf(chosen) === 0 ? (
        <p className="text-2">{texts.empty[chosen]}</p>
      ) : (
        <List families={waitingFor(chosen)} trajectories={inState(chosen)} />
      )}
    </div>
  );
}

function List(props: Listed) {
  const language = useLanguage();
  const { shownName } = useDiscreet();
  const steps = inOrder(
    props.trajectories.map((trajectory) => ({
      trajectory,
      step: nextStepView(trajectory, language, shownName),
    })),
  );
  return (
    <Card bare>
      <ul>
        {props.families.map((family) => (
          <NotStartedRow key={family.id} family={family} />
        ))}
        {steps.map((familyStep) => (
          <FamilyRow key={familyStep.trajectory.id} {...familyStep} />
        ))}
      </ul>
    </Card>
  );
}

/** Every family the member may see, with its line and its next step. */
export function FamiliesPage() {
  const words = useMessages(appMessages);
  const language = useLanguage();
  const { can } = useSession();
  useDocumentTitle(words.families);
  const families = useQuery(queryOf("listFamilies", {}));
  const trajectories = useQuery(queryOf("listTrajectories", {}));
  const isNewest = useIsNewest(trajectories);
  const count = families.data?.length ?? 0;
  const add = (
    <ButtonLink href="/families/new" variant="primary">
      {words.addFamily}
    </ButtonLink>
  );
  const actions = (
    <>
      {can.addReferral && <ButtonLink href="/referrals/new">{words.addReferral}</ButtonLink>}
      {can.addFamily && count > 0 && add}
    </>
  );
  return (
    <>
      <PageHeader
        title={words.families}
        {...(count === 0 ? {} : { lead: plural(language, count, words.familiesLead) })}
        actions={actions}
      />
      {can.addReferral && (
        <div className="referrals-above">
          <OpenReferrals />
        </div>
      )}
      <Loaded query={families}>
        {(list) =>
          list.length === 0 ? (
            <EmptyState
              icon={HouseIcon}
              text={can.addFamily ? words.noFamilies : words.noFamiliesForRole}
              {...(can.addFamily ? { action: add } : {})}
            />
          ) : (
            <Loaded query={trajectories}>
              {(begun) => (
                <div className={isNewest ? undefined : "not-newest"}>
                  <Grouped families={list} trajectories={begun} />
                </div>
              )}
            </Loaded>
          )
        }
      </Loaded>
    </>
  );
}
