import type { Trajectory } from "@samenkijken/contract/trajectories";
import { nameOf } from "../../families/people.ts";
import { useDiscreet } from "../../platform/discreet.tsx";
import { useMessages } from "../../platform/language.ts";
import { TextArea } from "../../ui/text-area.tsx";
import { childStateMessages } from "./messages.ts";
import { draftAsksReason, type StateDraft } from "./state-draft.ts";
import { StatePicker } from "./state-picker.tsx";

/** How one child was at the start and at the end of a film; where it slept or cried, a gentle question why. */
export function ChildStateFields(props: {
  trajectory: Pick<Trajectory, "people">;
  personId: string;
  /** Unique on the page: the film and the child. */
  idStem: string;
  value: StateDraft;
  onChange: (value: StateDraft) => void;
  optionalText?: string;
  error?: string;
}) {
  const words = useMessages(childStateMessages);
  const { shownName } = useDiscreet();
  const { value, onChange, idStem } = props;
  const name = shownName(nameOf(props.trajectory.people, props.personId));
  return (
    <>
      <StatePicker
        id={`state-start-${idStem}`}
        label={words.atStart(name)}
        help={words.help}
        optionalText={props.optionalText}
        value={value.atStart}
        onChange={(atStart) => onChange({ ...value, atStart })}
        error={props.error}
      />
      <StatePicker
        id={`state-end-${idStem}`}
        label={words.atEnd(name)}
        optionalText={props.optionalText}
        value={value.atEnd}
        onChange={(atEnd) => onChange({ ...value, atEnd })}
      />
      {draftAsksReason(value) && (
        <TextArea
          id={`state-reason-${idStem}`}
          label={words.reason(name)}
          help={words.reasonHelp}
          rows={2}
          maxLength={500}
          value={value.reason}
          onChange={(reason) => onChange({ ...value, reason })}
        />
      )}
    </>
  );
}
