import { TrajectoryId } from "@samenkijken/contract/ids";
import type { School } from "@samenkijken/contract/school";
import type { Trajectory } from "@samenkijken/contract/trajectories";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { ChoicesCard } from "../../lookback/school/choices-card.tsx";
import { JointCard } from "../../lookback/school/joint-card.tsx";
import { useFocusNext } from "../../platform/focus.ts";
import { useLanguage, useMessages } from "../../platform/language.ts";
import { Loaded } from "../../platform/loaded.tsx";
import { queryOf } from "../../platform/queries.ts";
import { inLane } from "../../trajectories/school/at-school.ts";
import { schoolMessages } from "../../trajectories/school/messages.ts";
import { EndSchool } from "../../trajectories/school/end-school.tsx";
import { QuestionCard } from "../../trajectories/school/question-card.tsx";
import { SchoolConsentCard } from "../../trajectories/school/school-consent-card.tsx";
import { SchoolForm } from "../../trajectories/school/school-form.tsx";
import { SchoolTexts } from "../../trajectories/school/school-texts.tsx";
import { FilmCard, TeacherTalkCard } from "../../trajectories/school/work-cards.tsx";
import { TrajectoryScreen, WithTrajectory } from "../../trajectories/trajectory-screen.tsx";
import { pageTitleId } from "../../ui/page-title.ts";
import "./school-page.css";

function Steps(props: { trajectory: Trajectory; school: School }) {
  const { trajectory } = props;
  const { branch } = props.school;
  const language = useLanguage();
  const [textLanguage, setTextLanguage] = useState(language);
  const [isWriting, setIsWriting] = useState(false);
  const focusNext = useFocusNext();
  if (branch === null || isWriting) {
    const done = () => {
      setIsWriting(false);
      focusNext(pageTitleId);
    };
    return <SchoolForm trajectory={trajectory} branch={branch} onDone={done} />;
  }
  const about = { trajectory, branch, textLanguage };
  return (
    <>
      <QuestionCard {...about} onChange={() => setIsWriting(true)} />
      <SchoolConsentCard {...about} />
      <FilmCard {...about} />
      <TeacherTalkCard {...about} />
      {trajectory.programme.client !== "teacher" && (
        <>
          <ChoicesCard {...about} />
          <JointCard {...about} />
        </>
      )}
      <SchoolTexts language={textLanguage} onLanguage={setTextLanguage} />
      <EndSchool branch={branch} isAll={trajectory.programme.client === "teacher"} />
    </>
  );
}

/** The branch to school, step by step, from the teacher's question to the talk together. */
export function SchoolPage(props: { trajectoryId: string }) {
  const words = useMessages(schoolMessages);
  const query = useQuery(queryOf("readSchool", { trajectoryId: TrajectoryId.parse(props.trajectoryId) }));
  return (
    <WithTrajectory trajectoryId={props.trajectoryId}>
      {(trajectory) => (
        <TrajectoryScreen trajectory={inLane(trajectory, "school")} title={words.title} isWrong={false}>
          <p className="text-2">
            {trajectory.programme.client === "teacher" ? words.leadForTeacher : words.lead}
          </p>
          <Loaded query={query}>{(school) => <Steps trajectory={trajectory} school={school} />}</Loaded>
        </TrajectoryScreen>
      )}
    </WithTrajectory>
  );
}
