import type { LookBack } from "@samenkijken/contract/lookback";
import type { Trajectory } from "@samenkijken/contract/trajectories";
import { useState } from "react";
import { QuestionPin } from "../families/question-pin.tsx";
import { useMessages } from "../platform/language.ts";
import { problemCode } from "../platform/problem-words.ts";
import { ProblemNotice } from "../platform/problem-notice.tsx";
import { useCommand } from "../platform/queries.ts";
import { ButtonLink } from "../ui/button-link.tsx";
import { Button } from "../ui/button.tsx";
import { CheckboxGroup } from "../ui/checkbox-group.tsx";
import { lookBackMessages } from "./messages.ts";

/** First of all: who is here. */
export function AttendeesForm(props: {
  recordingId: string;
  trajectory: Trajectory;
  onStarted: (lookBack: LookBack) => void;
}) {
  const words = useMessages(lookBackMessages);
  const [here, setHere] = useState<readonly string[]>([]);
  const [tried, setTried] = useState<"no" | "yes">("no");
  const start = useCommand("startLookBack");
  const adults = props.trajectory.people.filter(({ kind }) => kind === "adult");
  const begin = (): void => {
    setTried("yes");
    if (here.length === 0) return;
    start.mutate(
      { params: { recordingId: props.recordingId }, body: { attendees: [...here] } },
      { onSuccess: props.onStarted },
    );
  };
  return (
    <div className="attendees">
      <QuestionPin trajectory={props.trajectory} />
      <CheckboxGroup
        id="attendees"
        label={words.who}
        help={words.whoHelp}
        value={here}
        options={adults.map(({ id, name }) => ({ value: id, label: name }))}
        error={tried === "yes" && here.length === 0 ? words.whoNobody : undefined}
        onChange={setHere}
      />
      <ProblemNotice
        error={start.error}
        action={
          problemCode(start.error) === "plan-not-ready" ? (
            <ButtonLink href={`/recordings/${props.recordingId}/analysis`}>{words.toAnalysis}</ButtonLink>
          ) : undefined
        }
      />
      <Button variant="primary" size="large" disabled={start.isPending} onClick={begin}>
        {words.start}
      </Button>
    </div>
  );
}
