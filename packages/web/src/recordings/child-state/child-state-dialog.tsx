import type { Recording } from "@samenkijken/contract/recordings";
import type { Trajectory } from "@samenkijken/contract/trajectories";
import { childStatesSource } from "@samenkijken/domain/method/child-states";
import { useState } from "react";
import { nameOf } from "../../families/people.ts";
import { useDiscreet } from "../../platform/discreet.tsx";
import { useFormErrors } from "../../platform/form-errors.ts";
import { useLanguage, useMessages } from "../../platform/language.ts";
import { ProblemNotice } from "../../platform/problem-notice.tsx";
import { useCommand } from "../../platform/queries.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { ChildStateFields } from "./child-state-fields.tsx";
import { childStateMessages } from "./messages.ts";
import { emptyStates, statesToSend, type StateDraft } from "./state-draft.ts";

interface About {
  readonly trajectory: Trajectory;
  readonly recording: Recording;
  readonly personId: string;
}

function Form({ trajectory, recording, personId, onDone }: About & { onDone: () => void }) {
  const words = useMessages(childStateMessages);
  const language = useLanguage();
  const known = recording.childStates.find((state) => state.personId === personId);
  const [draft, setDraft] = useState<StateDraft>(known ?? emptyStates);
  const command = useCommand("recordChildState");
  const idStem = `${recording.id}-${personId}`;
  const [state] = statesToSend({ [personId]: draft }, [personId]);
  const errors = useFormErrors(
    state === undefined ? [{ fieldId: `state-start-${idStem}`, text: words.both }] : [],
  );
  const save = () => {
    if (!errors.mayGo() || state === undefined) return;
    command.mutate({ params: { recordingId: recording.id }, body: state }, { onSuccess: onDone });
  };
  return (
    <div className="stack">
      <ChildStateFields
        trajectory={trajectory}
        personId={personId}
        idStem={idStem}
        value={draft}
        onChange={setDraft}
        {...errors.errorOf(`state-start-${idStem}`)}
      />
      <p className="text-small text-2">{words.source(childStatesSource[language])}</p>
      <ProblemNotice error={command.error} />
      <div className="row">
        <Button variant="primary" disabled={command.isPending} onClick={save}>
          {words.save}
        </Button>
        <Button variant="quiet" onClick={onDone}>
          {words.cancel}
        </Button>
      </div>
    </div>
  );
}

/** Saying later how a child was in a film, or correcting it. */
export function ChildStateButton(props: About) {
  const words = useMessages(childStateMessages);
  const { shownName } = useDiscreet();
  const [isOpen, setIsOpen] = useState(false);
  const isKnown = props.recording.childStates.some((state) => state.personId === props.personId);
  const label = isKnown ? words.correct : words.askShort;
  const name = shownName(nameOf(props.trajectory.people, props.personId));
  const close = () => setIsOpen(false);
  return (
    <>
      <Button
        variant="quiet"
        size="small"
        ariaLabel={words.forChild(label, name)}
        onClick={() => setIsOpen(true)}
      >
        {label}
      </Button>
      <Dialog open={isOpen} onClose={close} title={words.ask(name)} closeLabel={words.cancel}>
        <Form {...props} onDone={close} />
      </Dialog>
    </>
  );
}
