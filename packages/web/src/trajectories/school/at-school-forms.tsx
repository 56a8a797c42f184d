import { PersonId } from "@samenkijken/contract/ids";
import type { SchoolBranch } from "@samenkijken/contract/school";
import type { Trajectory } from "@samenkijken/contract/trajectories";
import { useState } from "react";
import { dayInWords, today } from "../../platform/dates.ts";
import { useFormErrors } from "../../platform/form-errors.ts";
import { useLanguage, useMessages } from "../../platform/language.ts";
import { ProblemNotice } from "../../platform/problem-notice.tsx";
import { useCommand } from "../../platform/queries.ts";
import { Button } from "../../ui/button.tsx";
import { DateFields } from "../../ui/date-fields.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { trajectoryMessages } from "../messages.ts";
import { schoolMessages } from "./messages.ts";

interface About {
  readonly trajectory: Trajectory;
  readonly branch: SchoolBranch;
}

/** One name of somebody at school. */
function NameField(props: {
  id: string;
  trajectory: Trajectory;
  as: "head" | "staff";
  label: string;
  help: string;
  save: string;
  onDone: () => void;
}) {
  const { errors: texts } = useMessages(schoolMessages).form;
  const [name, setName] = useState("");
  const [personId] = useState(() => PersonId.parse(crypto.randomUUID()));
  const add = useCommand("addSchoolPerson");
  const errors = useFormErrors(name.trim() === "" ? [{ fieldId: props.id, text: texts.head }] : []);
  const send = () => {
    if (!errors.mayGo()) return;
    add.mutate(
      {
        params: { trajectoryId: props.trajectory.id },
        body: { id: personId, role: props.as, name: name.trim() },
      },
      { onSuccess: props.onDone },
    );
  };
  return (
    <div className="stack">
      <TextField
        id={props.id}
        label={props.label}
        help={props.help}
        maxLength={80}
        value={name}
        onChange={setName}
        {...errors.errorOf(props.id)}
      />
      <ProblemNotice error={add.error} />
      <p>
        <Button disabled={add.isPending} onClick={send}>
          {props.save}
        </Button>
      </p>
    </div>
  );
}

/** Who heads the school; another head brings another answer. */
export function NameHead({ trajectory, branch }: About) {
  const words = useMessages(schoolMessages).consent;
  const [isOther, setIsOther] = useState(false);
  if (!branch.can.edit) return null;
  if (branch.headId !== null && !isOther)
    return (
      <p>
        <Button size="small" variant="quiet" onClick={() => setIsOther(true)}>
          {words.headChange}
        </Button>
      </p>
    );
  return (
    <NameField
      id="school-head"
      trajectory={trajectory}
      as="head"
      label={words.head}
      help={words.headHelp}
      save={words.headSave}
      onDone={() => setIsOther(false)}
    />
  );
}

/** Somebody else of school in the picture is asked as well. */
export function NameStaff({ trajectory, branch }: About) {
  const words = useMessages(schoolMessages).consent;
  const [count, setCount] = useState(0);
  if (!branch.can.edit) return null;
  return (
    <details className="school-more">
      <summary>{words.staff}</summary>
      <NameField
        key={count}
        id="school-staff"
        trajectory={trajectory}
        as="staff"
        label={words.name}
        help={words.staffHelp}
        save={words.staffSave}
        onDone={() => setCount(count + 1)}
      />
    </details>
  );
}

/** When and how the parents of the class were told. */
export function ClassInformed({ trajectory, branch }: About) {
  const words = useMessages(schoolMessages).consent;
  const { errors: texts } = useMessages(schoolMessages).form;
  const { dates } = useMessages(trajectoryMessages);
  const language = useLanguage();
  const [on, setOn] = useState("");
  const [how, setHow] = useState("");
  const inform = useCommand("informClass");
  const errors = useFormErrors([
    ...(on === "" ? [{ fieldId: "class-on", text: texts.informedOn }] : []),
    ...(on > today() ? [{ fieldId: "class-on", text: texts.future }] : []),
    ...(how.trim() === "" ? [{ fieldId: "class-how", text: texts.informedHow }] : []),
  ]);
  const told = branch.classInformed;
  if (told !== null) return <p>{words.informed(dayInWords(told.on, language, "year"), told.how)}</p>;
  if (!branch.can.edit) return null;
  const send = () => {
    if (!errors.mayGo()) return;
    inform.mutate({ params: { trajectoryId: trajectory.id }, body: { on, how: how.trim() } });
  };
  return (
    <section className="stack" aria-labelledby="class-informed">
      <h3 id="class-informed">{words.informTitle}</h3>
      <p className="text-2">{words.informHelp}</p>
      <DateFields
        id="class-on"
        label={words.informOn}
        value={on}
        onChange={setOn}
        partLabels={dates}
        pickLabel={dates.pick}
        max={today()}
        {...errors.errorOf("class-on")}
      />
      <TextField
        id="class-how"
        label={words.informHow}
        help={words.informHowHelp}
        maxLength={500}
        value={how}
        onChange={setHow}
        {...errors.errorOf("class-how")}
      />
      <ProblemNotice error={inform.error} />
      <p>
        <Button disabled={inform.isPending} onClick={send}>
          {words.informSave}
        </Button>
      </p>
    </section>
  );
}
