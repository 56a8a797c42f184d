import type { SchoolBranch } from "@samenkijken/contract/school";
import type { Trajectory } from "@samenkijken/contract/trajectories";
import { useState } from "react";
import { today } from "../../platform/dates.ts";
import { useDiscreet } from "../../platform/discreet.tsx";
import { useFormErrors } from "../../platform/form-errors.ts";
import { useMessages } from "../../platform/language.ts";
import { problemCode } from "../../platform/problem-words.ts";
import { ProblemNotice } from "../../platform/problem-notice.tsx";
import { useCommand } from "../../platform/queries.ts";
import { Button } from "../../ui/button.tsx";
import { CheckboxGroup } from "../../ui/checkbox-group.tsx";
import { DateFields } from "../../ui/date-fields.tsx";
import { ErrorSummary } from "../../ui/error-summary.tsx";
import { Notice } from "../../ui/notice.tsx";
import { TextArea } from "../../ui/text-area.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { trajectoryMessages } from "../messages.ts";
import { schoolMessages } from "./messages.ts";
import { bodyOf, draftErrors, draftOf, type SchoolDraft } from "./school-draft.ts";

interface Parts {
  readonly draft: SchoolDraft;
  readonly change: (part: Partial<SchoolDraft>) => void;
  readonly errorOf: (fieldId: string) => { error?: string };
}

/** Opens the branch on the teacher's question, or corrects what was written. Nothing is chosen beforehand. */
export function SchoolForm(props: {
  trajectory: Trajectory;
  branch: SchoolBranch | null;
  onDone: () => void;
}) {
  const { trajectory, branch } = props;
  const words = useMessages(schoolMessages).form;
  const shared = useMessages(trajectoryMessages);
  const [draft, setDraft] = useState(() => draftOf(branch));
  const open = useCommand("openSchool");
  const { schoolFilms, client } = trajectory.programme;
  const needsReason = branch === null && schoolFilms === 0 && client !== "teacher";
  const errors = useFormErrors(draftErrors(draft, words, { today: today(), needsReason }));
  const send = () => {
    if (!errors.mayGo()) return;
    open.mutate(
      { params: { trajectoryId: trajectory.id }, body: bodyOf(draft, needsReason) },
      { onSuccess: props.onDone },
    );
  };
  const parts = {
    draft,
    change: (part: Partial<SchoolDraft>) => setDraft({ ...draft, ...part }),
    errorOf: errors.errorOf,
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <ErrorSummary title={shared.errors.title} errors={errors.shown} attempt={errors.attempt} />
      <p className="text-2">{words.lead}</p>
      <AtSchool {...parts} />
      <Question {...parts} />
      <Contact {...parts} trajectory={trajectory} />
      {needsReason && (
        <div className="stack">
          <Notice tone="warn" title={words.reasonTitle}>
            {words.reasonText}
          </Notice>
          <TextArea
            id="school-reason"
            label={words.reason}
            rows={2}
            maxLength={500}
            value={draft.reason}
            onChange={(reason) => parts.change({ reason })}
            {...errors.errorOf("school-reason")}
          />
        </div>
      )}
      {problemCode(open.error) !== "reason-needed" && <ProblemNotice error={open.error} />}
      <p className="row">
        <Button type="submit" variant="primary" size="large" disabled={open.isPending}>
          {words.save}
        </Button>
        {branch !== null && (
          <Button variant="quiet" onClick={props.onDone}>
            {words.cancel}
          </Button>
        )}
      </p>
    </form>
  );
}

function AtSchool({ draft, change, errorOf }: Parts) {
  const words = useMessages(schoolMessages).form;
  return (
    <>
      <TextField
        id="school-name"
        label={words.school}
        maxLength={80}
        value={draft.school}
        onChange={(school) => change({ school })}
        {...errorOf("school-name")}
      />
      <TextField
        id="school-group"
        label={words.group}
        help={words.groupHelp}
        width="medium"
        maxLength={80}
        value={draft.group}
        onChange={(group) => change({ group })}
        {...errorOf("school-group")}
      />
      <TextField
        id="school-teacher"
        label={words.teacher}
        maxLength={80}
        value={draft.teacher}
        onChange={(teacher) => change({ teacher })}
        {...errorOf("school-teacher")}
      />
    </>
  );
}

function Question({ draft, change, errorOf }: Parts) {
  const words = useMessages(schoolMessages).form;
  const { dates } = useMessages(trajectoryMessages);
  return (
    <>
      <CheckboxGroup
        id="school-asks"
        label={words.asks}
        value={draft.asks}
        options={(["questions", "problems"] as const).map((kind) => ({
          value: kind,
          label: words.askKinds[kind],
        }))}
        onChange={(asks) => change({ asks })}
        {...errorOf("school-asks")}
      />
      <TextArea
        id="school-quote"
        label={words.quote}
        rows={3}
        maxLength={2000}
        value={draft.quote}
        onChange={(quote) => change({ quote })}
        {...errorOf("school-quote")}
      />
      <DateFields
        id="school-asked-on"
        label={words.askedOn}
        value={draft.askedOn}
        onChange={(askedOn) => change({ askedOn })}
        partLabels={dates}
        pickLabel={dates.pick}
        max={today()}
        {...errorOf("school-asked-on")}
      />
    </>
  );
}

function Contact({ draft, change, errorOf, trajectory }: Parts & { trajectory: Trajectory }) {
  const words = useMessages(schoolMessages).form;
  const { dates } = useMessages(trajectoryMessages);
  const { shownName } = useDiscreet();
  const adults = trajectory.people.filter(({ kind }) => kind === "adult");
  return (
    <>
      <CheckboxGroup
        id="school-contact"
        label={words.contactBy}
        help={words.contactHelp}
        value={draft.contactBy}
        options={adults.map(({ id, name }) => ({ value: id, label: shownName(name) }))}
        onChange={(contactBy) => change({ contactBy })}
        {...errorOf("school-contact")}
      />
      <DateFields
        id="school-contact-on"
        label={words.contactOn}
        value={draft.contactOn}
        onChange={(contactOn) => change({ contactOn })}
        partLabels={dates}
        pickLabel={dates.pick}
        max={today()}
        {...errorOf("school-contact-on")}
      />
    </>
  );
}
