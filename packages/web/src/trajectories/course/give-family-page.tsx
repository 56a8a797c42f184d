import type { Caseload } from "@samenkijken/contract/course-shape";
import type { Family } from "@samenkijken/contract/families";
import { FamilyId } from "@samenkijken/contract/ids";
import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { today } from "../../platform/dates.ts";
import { useDiscreet } from "../../platform/discreet.tsx";
import { useDocumentTitle } from "../../platform/document-title.ts";
import { useFormErrors } from "../../platform/form-errors.ts";
import { useLanguage, useMessages } from "../../platform/language.ts";
import { Loaded } from "../../platform/loaded.tsx";
import { listInWords } from "../../platform/plural.ts";
import { ProblemNotice } from "../../platform/problem-notice.tsx";
import { queryOf, useCommand } from "../../platform/queries.ts";
import { useSession } from "../../platform/session.tsx";
import { Button } from "../../ui/button.tsx";
import { ErrorSummary } from "../../ui/error-summary.tsx";
import { Notice } from "../../ui/notice.tsx";
import { PageHeader } from "../../ui/page-header.tsx";
import { RadioGroup } from "../../ui/radio-group.tsx";
import { CaseloadBars } from "./caseload-bars.tsx";
import { CourseDay, CourseReason } from "./course-dialog.tsx";
import "./course.css";
import { courseMessages } from "./messages.ts";

function useGiving(family: Family, others: readonly Caseload[]) {
  const words = useMessages(courseMessages);
  const navigate = useNavigate();
  const [id] = useState(() => crypto.randomUUID());
  const [to, setTo] = useState("");
  const [since, setSince] = useState<string>(today);
  const [reason, setReason] = useState("");
  const give = useCommand("giveFamily");
  const chosen = others.find((trainer) => trainer.id === to);
  const errors = useFormErrors([
    ...(chosen === undefined ? [{ fieldId: "give-to", text: words.errors.trainer }] : []),
    ...(since === "" ? [{ fieldId: "give-since", text: words.errors.day }] : []),
    ...(reason.trim().length < 3 ? [{ fieldId: "give-reason", text: words.errors.reason }] : []),
  ]);
  const send = () => {
    if (!errors.mayGo() || chosen === undefined) return;
    give.mutate(
      { params: { familyId: family.id }, body: { id, toId: chosen.id, since, reason: reason.trim() } },
      { onSuccess: () => void navigate({ to: "/families/$familyId", params: { familyId: family.id } }) },
    );
  };
  return { to, setTo, since, setSince, reason, setReason, give, errors, send };
}

function GiveForm({ family, load }: { family: Family; load: readonly Caseload[] }) {
  const words = useMessages(courseMessages);
  const texts = words.trainer;
  const others = load.filter(({ id }) => id !== family.trainerId);
  const giving = useGiving(family, others);
  const { shown, attempt, errorOf } = giving.errors;
  if (others.length === 0) return <Notice tone="info">{texts.nobody}</Notice>;
  return (
    <form
      className="course-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        giving.send();
      }}
    >
      <ErrorSummary title={words.errors.title} errors={shown} attempt={attempt} />
      <p>
        {texts.text(family.trainer.name)} {texts.unsent(family.trainer.name)}
      </p>
      <RadioGroup
        id="give-to"
        label={texts.who}
        value={giving.to}
        onChange={giving.setTo}
        options={others.map(({ id, name }) => ({ value: id as string, label: name }))}
        {...errorOf("give-to")}
      />
      <CourseDay
        id="give-since"
        label={texts.since_}
        value={giving.since}
        onChange={giving.setSince}
        max={today()}
        {...errorOf("give-since")}
      />
      <CourseReason
        id="give-reason"
        label={texts.reason}
        help={texts.reasonHelp}
        value={giving.reason}
        onChange={giving.setReason}
        {...errorOf("give-reason")}
      />
      <ProblemNotice error={giving.give.error} />
      <p>
        <Button type="submit" variant="primary" size="large" disabled={giving.give.isPending}>
          {texts.confirm}
        </Button>
      </p>
    </form>
  );
}

function Page({ family }: { family: Family }) {
  const words = useMessages(courseMessages);
  const language = useLanguage();
  const { shownName } = useDiscreet();
  const { member } = useSession();
  const load = useQuery({ ...queryOf("listCaseload", {}), enabled: member.role === "coordinator" });
  const children = family.children.filter(({ inFocus }) => inFocus);
  const title = words.trainer.title(
    listInWords(
      language,
      children.map(({ name }) => shownName(name)),
    ),
  );
  useDocumentTitle(title);
  return (
    <>
      <PageHeader title={title} back={{ href: `/families/${family.id}`, label: words.backToFamily }} />
      {member.role !== "coordinator" ? (
        <Notice tone="info">{words.trainer.forCoordinator}</Notice>
      ) : (
        <Loaded query={load}>
          {(list) => (
            <div className="give-page">
              <GiveForm family={family} load={list} />
              <CaseloadBars load={list} />
            </div>
          )}
        </Loaded>
      )}
    </>
  );
}

/** A coordinator gives a family to another trainer, seeing who has how many. */
export function GiveFamilyPage(props: { familyId: string }) {
  const words = useMessages(courseMessages);
  const query = useQuery(queryOf("readFamily", { familyId: FamilyId.parse(props.familyId) }));
  return (
    <Loaded query={query} title={words.trainer.give}>
      {(family) => <Page family={family} />}
    </Loaded>
  );
}
