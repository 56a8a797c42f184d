import type { Goals } from "@samenkijken/contract/goals";
import type { Trajectory } from "@samenkijken/contract/trajectories";
import { measuringMoments, type MeasuringMoment } from "@samenkijken/domain/outcomes/measuring-moments";
import { closingItemsOf } from "@samenkijken/domain/programmes/asked";
import { useState } from "react";
import { useProgramme } from "../../guide/programme-context.tsx";
import { useDiscreet } from "../../platform/discreet.tsx";
import { SegmentedControl } from "../../ui/segmented-control.tsx";
import { ClosingForm } from "./closing-form.tsx";
import { GoalsScreen, NothingToFillIn, WithGoals } from "./goals-screen.tsx";
import { mayScore } from "./measuring-list.tsx";
import { useGoalWords } from "./use-goal-words.ts";
import { ScoresForm } from "./scores-form.tsx";

function Scores(props: { trajectory: Trajectory; goals: Goals; moment: MeasuringMoment }) {
  const { trajectory, goals, moment } = props;
  const words = useGoalWords();
  const { shownName } = useDiscreet();
  const asksAtClosing = closingItemsOf(useProgramme()).length > 0;
  const [chosen, setChosen] = useState<string>(goals.people[0]?.id ?? "");
  const [wrong, setWrong] = useState<ReadonlySet<string>>(new Set());
  const noteWrong = (personId: string) => (isWrong: boolean) => {
    if (wrong.has(personId) === isWrong) return;
    const others = [...wrong].filter((id) => id !== personId);
    setWrong(new Set(isWrong ? [...others, personId] : others));
  };
  return (
    <GoalsScreen
      trajectory={trajectory}
      title={words.measuring.pageTitle[moment]}
      isWrong={wrong.has(chosen)}
      isBelowGoals
    >
      {goals.people.length > 1 && (
        <SegmentedControl
          id="whose-scores"
          label={words.measuring.who}
          value={chosen}
          onChange={setChosen}
          options={goals.people.map(({ id, name }) => ({ value: id as string, label: shownName(name) }))}
        />
      )}
      {goals.people.map((parent) => (
        // What was filled in for one parent stays while the other's is shown.
        <div key={parent.id} className="goals-part" hidden={parent.id !== chosen}>
          <ScoresForm goals={goals} parent={parent} moment={moment} onWrong={noteWrong(parent.id)} />
          {moment === "closing" && asksAtClosing && <ClosingForm goals={goals} parent={parent} />}
        </div>
      ))}
    </GoalsScreen>
  );
}

/** The numbers of each parent at one moment. */
export function ScoresPage(props: { trajectoryId: string; moment: string }) {
  const moment = measuringMoments.find((known) => known === props.moment);
  return (
    <WithGoals trajectoryId={props.trajectoryId}>
      {(trajectory, goals) =>
        moment === undefined || !goals.can.edit || !mayScore(trajectory, moment) ? (
          <NothingToFillIn trajectory={trajectory} />
        ) : (
          <Scores key={moment} trajectory={trajectory} goals={goals} moment={moment} />
        )
      }
    </WithGoals>
  );
}
