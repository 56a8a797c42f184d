import type { LookBack, LookBackLine, TalkKind } from "@samenkijken/contract/lookback";
import type { Trajectory } from "@samenkijken/contract/trajectories";
import { useState } from "react";
import { nameOf } from "../families/people.ts";
import { QuestionPin } from "../families/question-pin.tsx";
import { dayInWords } from "../platform/dates.ts";
import { useLanguage, useMessages } from "../platform/language.ts";
import { listInWords } from "../platform/plural.ts";
import { problemCode } from "../platform/problem-words.ts";
import { ProblemNotice } from "../platform/problem-notice.tsx";
import { useCommand } from "../platform/queries.ts";
import { adultsAtSchool } from "../trajectories/school/at-school.ts";
import { ButtonLink } from "../ui/button-link.tsx";
import { Button } from "../ui/button.tsx";
import { CheckboxGroup } from "../ui/checkbox-group.tsx";
import { Notice } from "../ui/notice.tsx";
import { dutchDayOf } from "@samenkijken/domain/time/iso-date";
import { lookBackMessages } from "./messages.ts";
import { parentsMessages } from "./parents-messages.ts";

/** The grown-ups who were in none of these talks. */
export function absentFrom(
  talks: readonly Pick<LookBackLine, "attendees">[],
  people: Trajectory["people"],
): Trajectory["people"] {
  const there = new Set<string>(talks.flatMap(({ attendees }) => attendees));
  return people.filter(({ id, kind }) => kind === "adult" && !there.has(id));
}

function EarlierTalks({
  earlier,
  people,
}: { earlier: readonly LookBackLine[] } & Pick<Trajectory, "people">) {
  const words = useMessages(parentsMessages);
  const language = useLanguage();
  const namesOf = (ids: readonly string[]): string =>
    listInWords(
      language,
      ids.map((id) => nameOf(people, id)),
    );
  const absent = absentFrom(earlier, people).map(({ name }) => name);
  return (
    <>
      {earlier.map(({ id, attendees, endedAt }) => (
        <Notice
          key={id}
          tone="info"
          action={
            <ButtonLink variant="quiet" href={`/look-backs/${id}`}>
              {words.readEarlier}
            </ButtonLink>
          }
        >
          {words.earlierTalk(namesOf(attendees), dayInWords(dutchDayOf(endedAt ?? ""), language, "short"))}{" "}
          {absent.length > 0 && words.whoWasAbsent(listInWords(language, absent), absent.length)}
        </Notice>
      ))}
    </>
  );
}

/** The grown-ups who can sit at a talk: the family, school, or both. */
function adultsOf(trajectory: Trajectory, kind: TalkKind): Trajectory["people"] {
  const atSchool = adultsAtSchool(trajectory);
  const ofSchool = new Set<string>(trajectory.school?.people.map(({ id }) => id));
  const family = trajectory.people.filter((one) => one.kind === "adult" && !ofSchool.has(one.id));
  if (kind === "family") return family;
  return kind === "teacher" ? atSchool : [...family, ...atSchool];
}

/** First of all: who is here. For a second talk about a film that is who was absent at the first. */
export function AttendeesForm(props: {
  recordingId: string;
  trajectory: Trajectory;
  kind: TalkKind;
  earlier: readonly LookBackLine[];
  onStarted: (lookBack: LookBack) => void;
}) {
  const words = useMessages(lookBackMessages);
  const { trajectory, earlier, kind } = props;
  const adults = adultsOf(trajectory, kind);
  const [here, setHere] = useState<readonly string[]>(() =>
    earlier.length === 0 ? [] : absentFrom(earlier, adults).map(({ id }) => id),
  );
  const [tried, setTried] = useState<"no" | "yes">("no");
  const start = useCommand("startLookBack");
  const nobody = kind === "family" ? words.whoNobody : words.whoNobodyAtSchool;
  const begin = (): void => {
    setTried("yes");
    if (here.length === 0) return;
    start.mutate(
      {
        params: { recordingId: props.recordingId },
        body: { attendees: [...here], together: kind === "joint" ? "yes" : "no" },
      },
      { onSuccess: props.onStarted },
    );
  };
  return (
    <div className="attendees">
      <QuestionPin trajectory={trajectory} />
      <EarlierTalks earlier={earlier} people={adults} />
      <CheckboxGroup
        id="attendees"
        label={words.who}
        help={words.whoHelp}
        value={here}
        options={adults.map(({ id, name }) => ({ value: id, label: name }))}
        error={tried === "yes" && here.length === 0 ? nobody : undefined}
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
