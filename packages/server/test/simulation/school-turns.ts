import { addDays } from "@samenkijken/domain/time/iso-date";
import type { Trajectory } from "@samenkijken/contract/trajectories";
import { addNoFilm, at, filmAt } from "./film-acts.ts";
import { because, type Life } from "./life.ts";
import { lastAtSchool, planAtSchool } from "./school-acts.ts";
import { answerAtSchool, askAtSchool, isOfTeacher, schoolOf } from "./school.ts";
import { demandRefused, isAt, isAtWork, params, refusedFilm, type Turn } from "./turn.ts";

/** The branch to school beside the films at home: open, and not yet at its end. */
const hasBranch = ({ school }: Trajectory, life: Life) =>
  !isOfTeacher(life) && school !== null && school.endedOn === null && school.jointHeldOn === null;

/** A step at which the programme waits for answers about a film at school. */
const waitsForSchool = (trajectory: Trajectory, life: Life) =>
  isAt(trajectory, "school-consent-missing") ||
  (isOfTeacher(life) && life.school !== null && isAt(trajectory, "consent-missing"));

/** What can happen at school: beside the films at home, or where the client is the teacher. */
export const schoolTurns: readonly Turn[] = [
  {
    name: "a teacher asks",
    chance: 0.12,
    fits: (trajectory, life) =>
      isAtWork(trajectory) && !isOfTeacher(life) && life.school === null && life.programme.schoolFilms > 0,
    happens: askAtSchool,
  },
  {
    name: "a teacher asks where the programme has no film at school",
    chance: 0.01,
    fits: (trajectory, life) =>
      isAtWork(trajectory) && !isOfTeacher(life) && life.school === null && life.programme.schoolFilms === 0,
    happens: askAtSchool,
  },
  {
    name: "somebody says no to a film at school",
    chance: 0.12,
    fits: (trajectory, life) =>
      waitsForSchool(trajectory, life) && trajectory.nextStep.reason === "consent-unanswered",
    happens: (life, { nextStep }) => answerAtSchool(life, life.chance.pick(nextStep.personIds), "refused"),
  },
  {
    name: "a film at school without consent is refused",
    chance: 0.1,
    fits: (trajectory, life) =>
      waitsForSchool(trajectory, life) || isAt(trajectory, "school-consent-withdrawn"),
    happens: (life, trajectory) => refusedFilm(life, lastAtSchool(trajectory)),
  },
  {
    name: "consent at school is withdrawn",
    chance: 0.05,
    fits: (trajectory, life) =>
      isAtWork(trajectory) &&
      (hasBranch(trajectory, life) || isOfTeacher(life)) &&
      (life.school?.agreed.size ?? 0) > 0,
    happens: withdrawAtSchool,
  },
  {
    name: "showing films of home at school is withdrawn",
    chance: 0.3,
    fits: (trajectory, life) =>
      isAt(trajectory, "joint-look-back-plan", "joint-look-back-hold") && (life.school?.shared.size ?? 0) > 0,
    happens: async (life) => {
      const { shared } = schoolOf(life);
      const personId = life.chance.pick([...shared]);
      const body = { personId, purpose: "SCHOOL_SHARE" as const, channel: "in-person" as const };
      await life.trainer.api.withdrawSchoolConsent({ params: params(life), body });
      shared.delete(personId);
    },
  },
  {
    name: "a file that is no film, of school",
    chance: 0.15,
    fits: (trajectory) => isAt(trajectory, "school-film-record"),
    happens: (life, trajectory) => addNoFilm(life, lastAtSchool(trajectory)),
  },
  {
    name: "the talk together before the teacher's is refused",
    chance: 0.3,
    fits: (trajectory) =>
      isAt(trajectory, "teacher-look-back-plan", "teacher-look-back-hold") &&
      trajectory.school?.cycles.every(({ lookBackHeldOn }) => lookBackHeldOn === null) === true,
    happens: tooEarly,
  },
  {
    name: "the talk together before both sides chose is refused",
    chance: 0.3,
    fits: (trajectory) => isAt(trajectory, "joint-approve"),
    happens: async (life, trajectory) => {
      const recordingId = filmAt(life, lastAtSchool(trajectory));
      const body = { attendees: [schoolOf(life).teacher], together: "yes" as const };
      await demandRefused(
        () => life.trainer.api.startLookBack({ params: { recordingId }, body }),
        "clips-not-chosen",
      );
    },
  },
  {
    name: "a second film at school",
    chance: 0.15,
    fits: (trajectory) =>
      isAt(trajectory, "joint-approve", "joint-look-back-plan") && trajectory.school?.cycles.length === 1,
    happens: (life) => planAtSchool(life, 2),
  },
  {
    name: "the steps with school end, for somebody does not agree",
    chance: 0.3,
    fits: (trajectory) =>
      isAt(trajectory, "school-consent-withdrawn") ||
      (isAt(trajectory, "school-consent-missing") && trajectory.nextStep.reason === "consent-refused"),
    happens: endAtSchool,
  },
  {
    name: "the steps with school end",
    chance: 0.02,
    fits: (trajectory, life) => isAtWork(trajectory) && hasBranch(trajectory, life),
    happens: endAtSchool,
  },
  {
    name: "ending the steps with school is refused where school is all there is",
    chance: 0.1,
    fits: (trajectory, life) => isAtWork(trajectory) && isOfTeacher(life) && life.school !== null,
    happens: (life) => demandRefused(() => endAtSchool(life), "close-instead"),
  },
  {
    name: "the film at school is locked four weeks after the talk together",
    chance: 0.2,
    fits: ({ school }, { day }) => {
      const heldOn = school?.jointHeldOn ?? null;
      return heldOn !== null && day > addDays(heldOn, 28);
    },
    happens: async (life, trajectory) => {
      const recordingId = filmAt(life, lastAtSchool(trajectory));
      const body = { purpose: "analysis" as const };
      await demandRefused(
        () => life.trainer.api.openFilm({ params: { recordingId }, body }),
        "school-film-ended",
        "consent-withdrawn",
        "consent-missing",
      );
    },
  },
];

async function withdrawAtSchool(life: Life): Promise<void> {
  const { agreed } = schoolOf(life);
  const personId = life.chance.pick([...agreed]);
  const body = { personId, purpose: "SCHOOL_FILM" as const, channel: "in-person" as const };
  await life.trainer.api.withdrawSchoolConsent({ params: params(life), body });
  agreed.delete(personId);
}

async function endAtSchool(life: Life): Promise<void> {
  const body = { endedOn: life.day, reason: because };
  await life.trainer.api.endSchool({ params: params(life), body });
}

/** Neither its day nor what it may show can be agreed before the teacher has looked back alone. */
async function tooEarly(life: Life): Promise<void> {
  const { api } = life.trainer;
  const { teacher } = schoolOf(life);
  const plannedAt = at(addDays(life.day, 7));
  await demandRefused(
    () => api.planJointTalk({ params: params(life), body: { plannedAt } }),
    "teacher-first",
  );
  const body = { id: crypto.randomUUID(), personId: teacher, chosenOn: life.day, clipIds: [] };
  await demandRefused(() => api.chooseClips({ params: params(life), body }), "teacher-first");
}
