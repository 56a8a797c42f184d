import { CheckIcon, ClockIcon, ProhibitIcon, WarningCircleIcon } from "@phosphor-icons/react";
import type { Language } from "@samenkijken/contract/shapes";
import { useState } from "react";
import { familyNames } from "../../families/family-names.ts";
import { everyoneIn, nameOf } from "../../families/people.ts";
import { dayInWords, today } from "../../platform/dates.ts";
import { useDiscreet } from "../../platform/discreet.tsx";
import { useLanguage, useMessages } from "../../platform/language.ts";
import { ProblemNotice } from "../../platform/problem-notice.tsx";
import { useCommand } from "../../platform/queries.ts";
import { Button } from "../../ui/button.tsx";
import { IconButton } from "../../ui/icon-button.tsx";
import { Link } from "../../ui/link.tsx";
import { SpokenLine } from "../../ui/spoken-line.tsx";
import { agendaMessages } from "./messages.ts";
import type { AgendaWords } from "./messages-nl.ts";
import { dayOfTask, keyOf, type OpenTask } from "./open-task.ts";
import { TaskDialog } from "./task-dialog.tsx";
import "./task-list.css";
import { taskWords } from "./task-words.ts";

function useTaskTitle(): (open: OpenTask) => string {
  const language = useLanguage();
  const { shownName } = useDiscreet();
  return ({ trajectory, task }) => {
    const about = task.about ?? "";
    const name = nameOf(everyoneIn(trajectory), about);
    const title = taskWords[language][task.id]({ who: shownName(name), n: name === "" ? about : "" });
    return `${title}, ${familyNames(trajectory, language, shownName)}`;
  };
}

/** By when, or to which day it was put off. */
function untilWords(task: OpenTask["task"], words: AgendaWords["tasks"], language: Language): string {
  const on = dayOfTask(task);
  const day = dayInWords(on, language);
  if (task.until !== null) return words.putOff(day);
  if (on === today()) return words.today;
  return on < today() ? words.late(day) : words.before(day);
}

function Row(props: {
  open: OpenTask;
  title: string;
  onDone: () => void;
  onAsk: (how: "not-needed" | "snoozed") => void;
}) {
  const { tasks: words } = useMessages(agendaMessages);
  const language = useLanguage();
  const { open, title } = props;
  const { task } = open;
  const isLate = dayOfTask(task) < today();
  return (
    <li className="task">
      <div className="grow">
        <Link href={`/families/${open.trajectory.familyId}`}>{title}</Link>
        <p className={isLate ? "text-small task-late" : "text-small text-2"}>
          {isLate && <WarningCircleIcon weight="fill" aria-hidden="true" />}
          {untilWords(task, words, language)}
        </p>
      </div>
      {open.trajectory.can.edit && (
        <div className="task-actions">
          <IconButton icon={CheckIcon} label={words.done(title)} onClick={props.onDone} />
          <IconButton icon={ClockIcon} label={words.snooze(title)} onClick={() => props.onAsk("snoozed")} />
          <IconButton
            icon={ProhibitIcon}
            label={words.notNeeded(title)}
            onClick={() => props.onAsk("not-needed")}
          />
        </div>
      )}
    </li>
  );
}

/** The tasks that the rules give, each to tick off, to put off to a day, or to put aside with a reason. */
export function TaskList({ tasks }: { tasks: readonly OpenTask[] }) {
  const { tasks: words } = useMessages(agendaMessages);
  const titleOf = useTaskTitle();
  const mark = useCommand("markTask");
  const [asked, setAsked] = useState<{ open: OpenTask; how: "not-needed" | "snoozed" } | null>(null);
  const [last, setLast] = useState<OpenTask | null>(null);
  const send = (open: OpenTask, how: "done" | "open") =>
    mark.mutate(
      { params: { trajectoryId: open.trajectory.id }, body: { ...keyOf(open), how } },
      { onSuccess: () => setLast(how === "done" ? open : null) },
    );
  return (
    <>
      <ul className="tasks">
        {tasks.map((open) => {
          const title = titleOf(open);
          return (
            <Row
              key={[open.trajectory.id, ...Object.values(keyOf(open))].join(" ")}
              open={open}
              title={title}
              onDone={() => send(open, "done")}
              onAsk={(how) => setAsked({ open, how })}
            />
          );
        })}
      </ul>
      <SpokenLine words={last === null ? "" : words.ticked(titleOf(last))} />
      {last !== null && (
        <p className="row text-small">
          {words.ticked(titleOf(last))}
          <Button variant="quiet" size="small" onClick={() => send(last, "open")}>
            {words.undo}
          </Button>
        </p>
      )}
      <ProblemNotice error={mark.error} />
      {asked !== null && (
        <TaskDialog
          open={asked.open}
          how={asked.how}
          title={titleOf(asked.open)}
          onClose={() => setAsked(null)}
        />
      )}
    </>
  );
}
