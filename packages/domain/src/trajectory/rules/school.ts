import { consentBlock } from "../allowed.ts";
import { analysisDue } from "../deadlines.ts";
import { isSkipped, openSchoolBranch, type SchoolFacts, type TrajectoryFacts } from "../facts.ts";
import { dueOn, type NextStep, type Rule } from "../step.ts";

/** The branch to school in its fixed order (domain §2.9): consents, one film, the talk with the teacher, what each side shows, the joint talk. */
export const whenTeacherAsks: Rule = ({ facts, programme }) => {
  const school = openSchoolBranch(facts);
  if (school === null || programme.schoolFilms === 0 || isFilmPassedOver(facts)) return [];
  return (
    consentSteps(school) ?? [...filmSteps(school), ...teacherSteps(school), ...jointSteps(school, facts)]
  );
};

/** Without a film at school there is nothing to look back at. */
function isFilmPassedOver(facts: TrajectoryFacts): boolean {
  const isMade = facts.school?.recordingState === "ready" || facts.school?.teacherHeldOn !== null;
  return (
    !isMade &&
    (isSkipped(facts, { id: "school-film-plan" }) || isSkipped(facts, { id: "school-film-record" }))
  );
}

function consentSteps({ consent }: SchoolFacts): readonly NextStep[] | null {
  const block = consentBlock(consent);
  if (block === null) return null;
  const step = { action: "school-consent-record", who: block.who } as const;
  if (block.refusal === "consent-withdrawn")
    return [{ ...step, id: "school-consent-withdrawn", reason: "consent-withdrawn" }];
  const reason =
    consent.refusal !== null
      ? "school-consent-gap"
      : consent.missing.every((personId) => consent.refused.includes(personId))
        ? "consent-refused"
        : "consent-unanswered";
  return [{ ...step, id: "school-consent-missing", reason }];
}

function filmSteps(school: SchoolFacts): readonly NextStep[] {
  const { filmPlannedOn: due } = school;
  if (school.teacherHeldOn !== null) return [];
  const toFilm: NextStep =
    due === null
      ? { id: "school-film-plan", reason: "teacher-asks", action: "school-film-plan" }
      : { id: "school-film-record", reason: "film-planned", action: "school-film-record", due };
  const preparing = { id: "school-recording-preparing", action: "none" } as const;
  const steps = {
    none: [toFilm],
    uploading: [{ ...preparing, reason: "film-uploading" }],
    preparing: [{ ...preparing, reason: "film-preparing" }],
    refused: [{ id: "school-recording-refused", reason: "film-refused", action: "school-film-record" }],
    ready: analysisSteps(school),
  } as const satisfies Record<SchoolFacts["recordingState"], readonly NextStep[]>;
  return steps[school.recordingState];
}

function analysisSteps(school: SchoolFacts): readonly NextStep[] {
  if (school.planReadyOn !== null) return [];
  const due = dueOn(analysisDue({ filmInOn: school.filmInOn, lookBackPlannedOn: school.teacherPlannedOn }));
  const plan: NextStep = { id: "school-plan", reason: "plan-not-ready", action: "school-plan", ...due };
  const analyse: NextStep = { id: "school-analyse", reason: "film-in", action: "school-analyse", ...due };
  return school.codedMarkers === 0 ? [analyse, plan] : [plan];
}

/** Planned once there is a film, held once its plan is ready: before that there is nothing to show. */
function teacherSteps(school: SchoolFacts): readonly NextStep[] {
  if (school.teacherHeldOn !== null || school.recordingState !== "ready") return [];
  return talk("teacher-look-back", school.teacherPlannedOn, school.planReadyOn !== null);
}

/** Nothing of it before the teacher looked back, and no talk before both sides chose: that was promised to them (domain §2.9). */
function jointSteps(school: SchoolFacts, facts: TrajectoryFacts): readonly NextStep[] {
  const { approvedByTeacher, approvedByParents } = school;
  const haveChosen = approvedByTeacher && approvedByParents;
  if (school.teacherHeldOn === null || (!haveChosen && isSkipped(facts, { id: "joint-approve" }))) return [];
  const approve = { id: "joint-approve", action: "joint-approve" } as const;
  return [
    ...(approvedByTeacher ? [] : [{ ...approve, reason: "teacher-not-approved" } as const]),
    ...(approvedByParents ? [] : [{ ...approve, reason: "parents-not-approved" } as const]),
    ...talk("joint-look-back", school.jointPlannedOn, haveChosen),
  ];
}

function talk(
  which: "teacher-look-back" | "joint-look-back",
  due: SchoolFacts["jointPlannedOn"],
  canBeHeld: boolean,
): readonly NextStep[] {
  const hold: NextStep = {
    id: `${which}-hold`,
    reason: due === null ? "look-back-not-planned" : "look-back-planned",
    action: `${which}-hold`,
    ...dueOn(due),
  };
  const plan: NextStep = { id: `${which}-plan`, reason: "look-back-not-planned", action: `${which}-plan` };
  return [...(due === null ? [plan] : []), ...(canBeHeld ? [hold] : [])];
}
