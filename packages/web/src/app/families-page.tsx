import { HouseIcon } from "@phosphor-icons/react";
import type { Family } from "@samenkijken/contract/families";
import type { Trajectory } from "@samenkijken/contract/trajectories";
import { useQuery } from "@tanstack/react-query";
import { useDiscreet } from "../platform/discreet.tsx";
import { useDocumentTitle } from "../platform/document-title.ts";
import { useLanguage, useMessages } from "../platform/language.ts";
import { Loaded } from "../platform/loaded.tsx";
import { listInWords, plural } from "../platform/plural.ts";
import { queryOf } from "../platform/queries.ts";
import { useSession } from "../platform/session.tsx";
import { nextStepView } from "../trajectories/next-step-view.ts";
import { ButtonLink } from "../ui/button-link.tsx";
import { Card } from "../ui/card.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { Link } from "../ui/link.tsx";
import { PageHeader } from "../ui/page-header.tsx";
import { FamilyRow } from "./family-rows.tsx";
import { appMessages } from "./messages.ts";
import { inOrder } from "./step-order.ts";

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

function List(props: { families: readonly Family[]; trajectories: readonly Trajectory[] }) {
  const language = useLanguage();
  const { shownName } = useDiscreet();
  const begun = new Set<string>(props.trajectories.map(({ familyId }) => familyId));
  const steps = inOrder(
    props.trajectories.map((trajectory) => ({
      trajectory,
      step: nextStepView(trajectory, language, shownName),
    })),
  );
  return (
    <Card bare>
      <ul>
        {props.families
          .filter(({ id }) => !begun.has(id))
          .map((family) => (
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
  const count = families.data?.length ?? 0;
  const add = (
    <ButtonLink href="/families/new" variant="primary">
      {words.addFamily}
    </ButtonLink>
  );
  return (
    <>
      <PageHeader
        title={words.families}
        {...(count === 0 ? {} : { lead: plural(language, count, words.familiesLead) })}
        {...(can.addFamily && count > 0 ? { actions: add } : {})}
      />
      <Loaded query={families}>
        {(list) =>
          list.length === 0 ? (
            <EmptyState
              icon={HouseIcon}
              text={can.addFamily ? words.noFamilies : words.noFamiliesForRole}
              {...(can.addFamily ? { action: add } : {})}
            />
          ) : (
            <Loaded query={trajectories}>{(begun) => <List families={list} trajectories={begun} />}</Loaded>
          )
        }
      </Loaded>
    </>
  );
}
