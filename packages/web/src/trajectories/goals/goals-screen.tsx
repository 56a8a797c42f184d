import type { Goals } from "@samenkijken/contract/goals";
import type { Trajectory } from "@samenkijken/contract/trajectories";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { QuestionPin } from "../../families/question-pin.tsx";
import { WithProgramme } from "../../guide/programme-context.tsx";
import { useDocumentTitle } from "../../platform/document-title.ts";
import { Loaded } from "../../platform/loaded.tsx";
import { queryOf } from "../../platform/queries.ts";
import { Notice } from "../../ui/notice.tsx";
import { PageHeader } from "../../ui/page-header.tsx";
import { WithTrajectory } from "../trajectory-screen.tsx";
import "./goals-page.css";
import { useGoalWords } from "./use-goal-words.ts";

/** Asks for a trajectory and its goals. */
export function WithGoals(props: {
  trajectoryId: string;
  children: (trajectory: Trajectory, goals: Goals) => ReactNode;
}) {
  const words = useGoalWords();
  return (
    <WithTrajectory trajectoryId={props.trajectoryId}>
      {(trajectory) => (
        <WithProgramme trajectory={trajectory} title={words.title}>
          <GoalsOf trajectory={trajectory}>{props.children}</GoalsOf>
        </WithProgramme>
      )}
    </WithTrajectory>
  );
}

function GoalsOf(props: {
  trajectory: Trajectory;
  children: (trajectory: Trajectory, goals: Goals) => ReactNode;
}) {
  const words = useGoalWords();
  const query = useQuery(queryOf("readGoals", { trajectoryId: props.trajectory.id }));
  return (
    <Loaded query={query} title={words.title}>
      {(goals) => props.children(props.trajectory, goals)}
    </Loaded>
  );
}

/** A screen about goals: the title, the way back, and the parents' question beside the work. */
export function GoalsScreen(props: {
  trajectory: Trajectory;
  title: string;
  isWrong?: boolean;
  /** Back to the goals instead of to the family. */
  isBelowGoals?: boolean;
  /** Beside the work, in the place of the question, where the work itself shows the question. */
  aside?: ReactNode;
  children: ReactNode;
}) {
  const words = useGoalWords();
  useDocumentTitle(props.isWrong === true ? words.errors.pageTitle(props.title) : props.title);
  const { id, familyId } = props.trajectory;
  return (
    <>
      <PageHeader
        title={props.title}
        back={
          props.isBelowGoals === true
            ? { href: `/trajectories/${id}/goals`, label: words.backToGoals }
            : { href: `/families/${familyId}`, label: words.back }
        }
      />
      <div className="trajectory-screen">
        <div className="goals-work">{props.children}</div>
        {props.aside === undefined ? (
          <aside>
            <QuestionPin trajectory={props.trajectory} />
          </aside>
        ) : (
          <aside className="goals-page-aside">{props.aside}</aside>
        )}
      </div>
    </>
  );
}

/** For who comes here by an old link while there is nothing to fill in. */
export function NothingToFillIn({ trajectory }: { trajectory: Trajectory }) {
  const words = useGoalWords();
  return (
    <GoalsScreen trajectory={trajectory} title={words.title} isBelowGoals>
      <Notice tone="info">{words.nothingToFillIn}</Notice>
    </GoalsScreen>
  );
}
