import type { Trajectory } from "@samenkijken/contract/trajectories";
import { schoolMoments } from "@samenkijken/domain/method/moments";
import { addDays } from "@samenkijken/domain/time/iso-date";
import { addFilm, at, code, filmAt, plan } from "./film-acts.ts";
import { because, type Act, type Life } from "./life.ts";
import { askAtSchoolConsent, branchOf, fillGaps } from "./school.ts";
import { approve, holdTogether, holdWithTeacher } from "./school-talks.ts";

/** The steps of the branch to school, and what a trainer then does. */
export const schoolActs: Readonly<Record<string, Act>> = {
  "school-consent-missing": async (life, { reason, personIds }) => {
    // Put first by the trainer it says no more than that, and names nobody once only the gaps are left.
    if (reason === "school-consent-gap" || personIds.length === 0) await fillGaps(life);
    else await askAtSchoolConsent(life, personIds);
  },
  "school-consent-withdrawn": (life, { personIds }) => askAtSchoolConsent(life, personIds),
  "school-film-plan": (life, _step, trajectory) => planAtSchool(life, nextAtSchool(trajectory)),
  "school-film-record": recordAtSchool,
  "school-recording-refused": recordAtSchool,
  "school-analyse": (life, _step, trajectory) => code(life, filmAt(life, lastAtSchool(trajectory))),
  "school-plan": (life, _step, trajectory) => plan(life, filmAt(life, lastAtSchool(trajectory))),
  "teacher-look-back-plan": async (life, _step, trajectory) => {
    const { number } = lastAtSchool(trajectory);
    const body = { plannedAt: at(addDays(life.day, life.chance.between(1, 5))) };
    await life.trainer.api.planTeacherTalk({ params: { trajectoryId: life.trajectoryId, number }, body });
  },
  "teacher-look-back-hold": (life, _step, trajectory) =>
    holdWithTeacher(life, filmAt(life, lastAtSchool(trajectory))),
  "joint-approve": (life, { reason }) =>
    approve(life, reason === "teacher-not-approved" ? "teacher" : "parents"),
  "joint-look-back-plan": async ({ trainer, trajectoryId, day, chance }) => {
    const body = { plannedAt: at(addDays(day, chance.between(1, 8))) };
    await trainer.api.planJointTalk({ params: { trajectoryId }, body });
  },
  "joint-look-back-hold": async (life, _step, trajectory) => {
    await holdTogether(life, filmAt(life, lastAtSchool(trajectory)));
    // From this day the film is open for four weeks.
    if ((await branchOf(life)).filmUntil !== addDays(life.day, 28))
      throw new Error("the film at school does not close four weeks after the talk together");
  },
};

/** A day for a film at school; a second one has a reason. */
export async function planAtSchool(life: Life, number: number): Promise<void> {
  const { trainer, trajectoryId, day, chance } = life;
  const moment = chance.pick(schoolMoments).id;
  const body = { moment, plannedAt: at(addDays(day, chance.between(1, 9))), reason: because };
  await trainer.api.planSchoolFilm({ params: { trajectoryId, number }, body });
}

async function recordAtSchool(life: Life, _step: unknown, trajectory: Trajectory): Promise<void> {
  await addFilm(life, lastAtSchool(trajectory));
}

/** The film at school that is being worked on. */
export function lastAtSchool({ school }: Trajectory) {
  const number = Math.max(1, ...(school?.cycles ?? []).map((cycle) => cycle.number));
  return { lane: "school", number } as const;
}

/** The number of the next film at school: one that waits, or a new one. */
function nextAtSchool({ school }: Trajectory): number {
  const waiting = school?.cycles.find(({ recordingState }) => recordingState === "none");
  return waiting?.number ?? (school?.cycles.length ?? 0) + 1;
}
