import type { Appointment } from "@samenkijken/contract/agenda";
import type { Family } from "@samenkijken/contract/families";
import { AppointmentId } from "@samenkijken/contract/ids";
import { appointmentKinds, type AppointmentKind } from "@samenkijken/domain/agenda/appointment";
import { dutchDayOf } from "@samenkijken/domain/time/iso-date";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useDocumentTitle } from "../../platform/document-title.ts";
import { useFormErrors } from "../../platform/form-errors.ts";
import { useMessages } from "../../platform/language.ts";
import { Loaded } from "../../platform/loaded.tsx";
import { ProblemNotice } from "../../platform/problem-notice.tsx";
import { useCommand } from "../../platform/queries.ts";
import { Button } from "../../ui/button.tsx";
import { ErrorSummary } from "../../ui/error-summary.tsx";
import { PageHeader } from "../../ui/page-header.tsx";
import { SelectField } from "../../ui/select-field.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { trajectoryMessages } from "../messages.ts";
import { useWhen, WhenFields } from "../when-fields.tsx";
import { detailsOf, draftOf } from "./details-draft.ts";
import { DetailsFields, useDetailsErrors } from "./details-fields.tsx";
import { agendaMessages } from "./messages.ts";
import { PlanNotices } from "./plan-notices.tsx";
import { useAppointments, useFamilies, useFamilyName } from "./use-agenda.ts";

type OwnKind = Exclude<AppointmentKind, "film" | "look-back">;

/** A film and a look-back are planned from their family, with their own rules. */
const ownKinds = appointmentKinds.filter((kind): kind is OwnKind => kind !== "film" && kind !== "look-back");

interface Asked {
  readonly families: readonly Family[];
  /** The appointment that a new one comes in the place of. */
  readonly replaced: Appointment | undefined;
  readonly familyId: string;
  readonly kind: string;
}

function useAppointmentForm({ families, replaced, ...asked }: Asked) {
  const words = useMessages(agendaMessages).form;
  const [id] = useState(() => AppointmentId.parse(crypto.randomUUID()));
  const [familyId, setFamilyId] = useState(asked.familyId);
  const [kind, setKindOnly] = useState(ownKinds.find((each) => each === asked.kind) ?? null);
  const [title, setTitle] = useState(replaced?.title ?? "");
  const [draft, setDraft] = useState(() => draftOf(kind ?? "other", replaced));
  const when = useWhen(replaced?.startsAt ?? null);
  const family = families.find((each) => each.id === familyId);
  const errors = useFormErrors([
    ...(family === undefined ? [{ fieldId: "family", text: words.familyMissing }] : []),
    ...(kind === null ? [{ fieldId: "kind", text: words.kindMissing }] : []),
    ...(kind === "other" && title.trim() === "" ? [{ fieldId: "title", text: words.nameMissing }] : []),
    ...when.errors,
    ...useDetailsErrors(draft),
  ]);
  const setKind = (chosen: string) => {
    const next = ownKinds.find((each) => each === chosen) ?? null;
    setKindOnly(next);
    // Place and length go with the kind, for as long as nobody chose otherwise.
    if (next !== null && replaced === undefined)
      setDraft({ ...draftOf(next), personIds: draft.personIds, others: draft.others, travel: draft.travel });
  };
  return { id, family, familyId, setFamilyId, kind, setKind, title, setTitle, draft, setDraft, when, errors };
}

/** With which family and what for; both stay as they were where an appointment is moved. */
function Which(props: {
  form: ReturnType<typeof useAppointmentForm>;
  families: readonly Family[];
  isChange: "yes" | "no";
}) {
  const { form: words, kinds } = useMessages(agendaMessages);
  const nameOf = useFamilyName();
  const { form } = props;
  const { family, kind, errors } = form;
  return (
    <>
      {props.isChange === "no" && (
        <>
          <SelectField
            id="family"
            label={words.family}
            emptyLabel={words.choose}
            value={form.familyId}
            options={props.families.map((each) => ({ value: each.id, label: nameOf(each) }))}
            onChange={form.setFamilyId}
            {...errors.errorOf("family")}
          />
          <SelectField
            id="kind"
            label={words.kind}
            help={words.kindHelp}
            emptyLabel={words.choose}
            value={kind ?? ""}
            options={ownKinds.map((each) => ({ value: each, label: kinds[each] }))}
            onChange={form.setKind}
            {...errors.errorOf("kind")}
          />
        </>
      )}
      {props.isChange === "yes" && kind !== null && family !== undefined && (
        <p className="text-strong">{`${kinds[kind]}, ${nameOf(family)}`}</p>
      )}
      {kind === "other" && (
        <TextField
          id="title"
          label={words.name}
          maxLength={200}
          value={form.title}
          onChange={form.setTitle}
          {...errors.errorOf("title")}
        />
      )}
    </>
  );
}

function Form(props: Asked) {
  const words = useMessages(agendaMessages).form;
  const shared = useMessages(trajectoryMessages);
  const navigate = useNavigate();
  const form = useAppointmentForm(props);
  const { family, kind, errors, when, draft } = form;
  const plan = useCommand("planAppointment");
  const isChange = props.replaced !== undefined;
  const name = isChange ? words.changeTitle : words.title;
  useDocumentTitle(errors.shown.length > 0 ? shared.errors.pageTitle(name) : name);
  const send = () => {
    if (!errors.mayGo() || family === undefined || kind === null || when.instant === null) return;
    plan.mutate(
      {
        params: { familyId: family.id },
        body: {
          id: form.id,
          kind,
          title: kind === "other" ? form.title.trim() : "",
          startsAt: when.instant,
          replaces: props.replaced?.id ?? null,
          ...detailsOf(draft),
        },
      },
      {
        onSuccess: ({ startsAt }) => void navigate({ to: "/agenda", search: { week: dutchDayOf(startsAt) } }),
      },
    );
  };
  const details = detailsOf(draft);
  return (
    <>
      <PageHeader title={name} back={{ href: "/agenda", label: words.back }} />
      <form
        noValidate
        className="appointment-form"
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <ErrorSummary title={shared.errors.title} errors={errors.shown} attempt={errors.attempt} />
        <Which form={form} families={props.families} isChange={isChange ? "yes" : "no"} />
        <WhenFields when={when.when} onChange={when.setWhen} errorOf={errors.errorOf} />
        <PlanNotices
          day={when.when.day}
          startsAt={when.instant}
          minutes={details.minutes}
          travelMinutes={details.travelMinutes}
          isSame={({ id }) => id === props.replaced?.id}
        />
        <DetailsFields
          draft={draft}
          people={family === undefined ? [] : [...family.adults, ...family.children]}
          onChange={form.setDraft}
          errorOf={errors.errorOf}
        />
        <ProblemNotice error={plan.error} />
        <p>
          <Button type="submit" variant="primary" size="large" disabled={plan.isPending}>
            {words.save}
          </Button>
        </p>
      </form>
    </>
  );
}

/** Making an appointment, or moving one; which family and what for may be known already. */
export function AppointmentFormPage(props: { familyId: string; kind: string; replaces: string }) {
  const { form } = useMessages(agendaMessages);
  const families = useFamilies();
  const appointments = useAppointments();
  return (
    <Loaded query={families} title={form.title}>
      {(known) => (
        <Loaded query={appointments} title={form.title}>
          {(list) => {
            const replaced = list.find(({ id }) => id === props.replaces);
            return (
              <Form
                key={props.replaces}
                families={known}
                replaced={replaced}
                familyId={replaced?.familyId ?? props.familyId}
                kind={replaced?.kind ?? props.kind}
              />
            );
          }}
        </Loaded>
      )}
    </Loaded>
  );
}
