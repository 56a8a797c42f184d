import type { Cycle, SchoolFacts, TrajectoryFacts } from "./facts.ts";

const agreed = { state: "complete", missing: [], refused: [], withdrawn: [], refusal: null } as const;

/** A trajectory for tests: consent complete, a first talk, a question and goals, no film yet. */
export function aTrajectory(over: Partial<TrajectoryFacts> = {}): TrajectoryFacts {
  return {
    referral: null,
    startedOn: "2026-01-15",
    closedOn: null,
    archivedOn: null,
    followUpDoneOn: null,
    ending: null,
    pauses: [],
    consent: agreed,
    consentAskedOn: null,
    birthdays: [],
    closingUnanswered: [],
    firstTalk: { plannedOn: "2026-01-15", heldOn: "2026-01-15" },
    intake: { hasQuestion: true, hasGoals: true },
    cycles: [],
    midwayDoneOn: null,
    goalsReachedOn: null,
    school: null,
    skipped: [],
    pinned: null,
    ...over,
  };
}

/** The branch to school for tests: a teacher asked and everyone agreed, nothing planned yet. */
export function aSchoolBranch(over: Partial<SchoolFacts> = {}): SchoolFacts {
  return {
    askedOn: "2026-02-20",
    consent: agreed,
    filmPlannedOn: null,
    recordingState: "none",
    filmInOn: null,
    codedMarkers: 0,
    planReadyOn: null,
    teacherPlannedOn: null,
    teacherHeldOn: null,
    approvedByTeacher: false,
    approvedByParents: false,
    jointPlannedOn: null,
    jointHeldOn: null,
    endedOn: null,
    ...over,
  };
}

/** A cycle for tests: planned by number only, nothing filmed. */
export function aCycle(over: Partial<Cycle> = {}): Cycle {
  return {
    number: 1,
    moment: "meal",
    filmPlannedOn: null,
    recordingId: null,
    recordingState: "none",
    filmInOn: null,
    codedMarkers: 0,
    planReadyOn: null,
    lookBackPlannedOn: null,
    lookBackHeldOn: null,
    workingPointRecorded: false,
    ...over,
  };
}

/** A cycle for tests whose film was made, looked back at and written up. */
export function aFinishedCycle(number: number): Cycle {
  return aCycle({
    number,
    recordingId: `film-${number.toString()}`,
    recordingState: "ready",
    filmInOn: "2026-02-01",
    codedMarkers: 20,
    planReadyOn: "2026-02-03",
    lookBackPlannedOn: "2026-02-06",
    lookBackHeldOn: "2026-02-06",
    workingPointRecorded: true,
  });
}
