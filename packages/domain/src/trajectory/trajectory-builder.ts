import type { Cycle, TrajectoryFacts } from "./facts.ts";

/** A trajectory for tests: consent complete, a question, no film yet. */
export function aTrajectory(over: Partial<TrajectoryFacts> = {}): TrajectoryFacts {
  return {
    startedOn: "2026-01-15",
    closedOn: null,
    followUpDoneOn: null,
    consent: { state: "complete", missing: [], refused: [], withdrawn: [], refusal: null },
    intake: { hasQuestion: true },
    cycles: [],
    midwayDoneOn: null,
    teacherAsksOn: null,
    goalsReachedOn: null,
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
