import { ChalkboardTeacherIcon, QuestionIcon, UsersThreeIcon, VideoCameraIcon } from "@phosphor-icons/react";
import type { SchoolLane as Lane, Trajectory } from "@samenkijken/contract/trajectories";
import { dayInWords, today } from "../../platform/dates.ts";
import { useLanguage, useMessages } from "../../platform/language.ts";
import { ButtonLink } from "../../ui/button-link.tsx";
import { ProtocolLine } from "../../ui/protocol-line.tsx";
import { trajectoryMessages } from "../messages.ts";
import { schoolMessages } from "./messages.ts";
import "./school-lane.css";

const icons = {
  question: QuestionIcon,
  recording: VideoCameraIcon,
  "teacher-look-back": ChalkboardTeacherIcon,
  "joint-look-back": UsersThreeIcon,
} as const;

/** The second lane of the same trajectory: one square for the film at school, circles for what people do together. */
export function SchoolLane({ trajectory, school }: { trajectory: Trajectory; school: Lane }) {
  const words = useMessages(schoolMessages);
  const { today: now } = useMessages(trajectoryMessages);
  const language = useLanguage();
  const groups = school.line.map((step) => ({
    id: step.kind,
    steps: [
      {
        id: step.kind,
        shape: step.kind === "recording" ? ("square" as const) : ("circle" as const),
        state: step.state,
        icon: icons[step.kind],
        label: words.steps[step.kind],
        detail: step.on === null ? "" : step.on === today() ? now : dayInWords(step.on, language, "brief"),
        spokenState: words.states[step.state],
      },
    ],
  }));
  return (
    <div className="school-lane">
      <div className="row row-between">
        <h2 className="school-lane-title">{words.lane(school.school)}</h2>
        <ButtonLink href={`/trajectories/${trajectory.id}/school`} size="small" variant="tertiary">
          {words.toSchool}
        </ButtonLink>
      </div>
      <ProtocolLine label={words.laneLabel(school.school)} groups={groups} />
    </div>
  );
}
