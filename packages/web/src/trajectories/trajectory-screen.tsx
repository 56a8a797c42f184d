import { TrajectoryId } from "@samenkijken/contract/ids";
import type { Trajectory } from "@samenkijken/contract/trajectories";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { QuestionPin } from "../families/question-pin.tsx";
import { useDocumentTitle } from "../platform/document-title.ts";
import { useMessages } from "../platform/language.ts";
import { Loaded } from "../platform/loaded.tsx";
import { queryOf } from "../platform/queries.ts";
import { ButtonLink } from "../ui/button-link.tsx";
import { Notice } from "../ui/notice.tsx";
import { PageHeader } from "../ui/page-header.tsx";
import { trajectoryMessages } from "./messages.ts";
import "./trajectory-screen.css";

/** Asks for the trajectory of a screen. */
export function WithTrajectory(props: {
  trajectoryId: string;
  children: (trajectory: Trajectory) => ReactNode;
}) {
  const query = useQuery(queryOf("readTrajectory", { trajectoryId: TrajectoryId.parse(props.trajectoryId) }));
  const words = useMessages(trajectoryMessages);
  return (
    <Loaded query={query} title={words.trajectory}>
      {props.children}
    </Loaded>
  );
}

/** A screen of one family's trajectory: the title, the way back and the parents' question beside the work. */
export function TrajectoryScreen(props: {
  trajectory: Trajectory;
  title: string;
  isWrong: boolean;
  /** Where one came from, when that is not the page of the family. */
  back?: { readonly href: string; readonly label: string };
  children: ReactNode;
}) {
  const words = useMessages(trajectoryMessages);
  useDocumentTitle(props.isWrong ? words.errors.pageTitle(props.title) : props.title);
  return (
    <>
      <PageHeader
        title={props.title}
        back={props.back ?? { href: `/families/${props.trajectory.familyId}`, label: words.back }}
      />
      <div className="trajectory-screen">
        <div className="trajectory-work">{props.children}</div>
        <aside>
          <QuestionPin trajectory={props.trajectory} />
        </aside>
      </div>
    </>
  );
}

/** For who comes here while there is nothing to plan or to add, by an old link. */
export function NotInTurn(props: { trajectory: Trajectory; step: "recording" | "look-back" }) {
  const words = useMessages(trajectoryMessages);
  return (
    <TrajectoryScreen trajectory={props.trajectory} title={words.steps[props.step]} isWrong={false}>
      <Notice
        tone="info"
        action={<ButtonLink href={`/families/${props.trajectory.familyId}`}>{words.back}</ButtonLink>}
      >
        {props.trajectory.closedOn === null ? words.notInTurn : words.isClosed}
      </Notice>
    </TrajectoryScreen>
  );
}
