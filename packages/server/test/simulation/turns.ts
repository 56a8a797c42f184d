import { addDays } from "@samenkijken/domain/time/iso-date";
import { close } from "./acts.ts";
import { answerConsent } from "./consent-acts.ts";
import { addNoFilm, ofProgramme } from "./film-acts.ts";
import { reachGoals, setGoal } from "./goal-acts.ts";
import { because, moveTo, type Life } from "./life.ts";
import { schoolTurns } from "./school-turns.ts";
import { clientOf, isOfTeacher } from "./school.ts";
import { isAt, isAtWork, isOpen, params, refusedFilm, type Turn } from "./turn.ts";
import { versionTurns } from "./version-turns.ts";

/** What can happen in any trajectory. */
const usualTurns: readonly Turn[] = [
  {
    name: "a file that is no film",
    chance: 0.1,
    fits: (trajectory) => isAt(trajectory, "film-record"),
    happens: (life, { nextStep }) => addNoFilm(life, ofProgramme(life, nextStep.number ?? 1)),
  },
  {
    name: "a film without consent is refused",
    chance: 0.05,
    fits: (trajectory, life) =>
      !isOfTeacher(life) && isAt(trajectory, "consent-missing", "consent-withdrawn"),
    happens: (life, { cycles }) =>
      refusedFilm(life, ofProgramme(life, Math.max(0, ...cycles.map(({ number }) => number)) + 1)),
  },
  {
    name: "a parent says no",
    chance: 0.1,
    fits: (trajectory, life) => !isOfTeacher(life) && isAt(trajectory, "consent-missing"),
    happens: (life, { nextStep }) => answerConsent(life, nextStep.personIds[0] ?? "", "refused"),
  },
  {
    name: "the family stops because of consent",
    chance: 0.15,
    fits: (trajectory) =>
      isAt(trajectory, "consent-withdrawn") || trajectory.nextStep.reason === "consent-refused",
    happens: (life) => close(life, "consent_refused"),
  },
  {
    name: "consent is withdrawn",
    chance: 0.03,
    fits: (trajectory, { agreed }) =>
      isAtWork(trajectory) && trajectory.consentState === "complete" && agreed.size > 0,
    happens: withdraw,
  },
  {
    name: "consent is withdrawn in a pause",
    chance: 0.2,
    fits: (trajectory, { agreed }) =>
      isAt(trajectory, "paused") && trajectory.consentState === "complete" && agreed.size > 0,
    happens: withdraw,
  },
  {
    name: "nobody at home for the first talk",
    chance: 0.3,
    fits: (trajectory, { firstTalk }) => isAt(trajectory, "first-talk-hold") && firstTalk !== null,
    happens: async (life, { nextStep }) => {
      const { due } = nextStep;
      if (due !== null && due > life.day) await moveTo(life, due);
      const params = { appointmentId: life.firstTalk ?? "" };
      const body = { how: "not-shown" as const, calledOffBy: null, reason: "" };
      await life.trainer.api.endAppointment({ params, body });
    },
  },
  {
    name: "a goal is set",
    chance: 0.08,
    fits: (trajectory, life) => isAtWork(trajectory) && life.goals.length < 3 && clientOf(life) !== null,
    happens: setGoal,
  },
  {
    name: "the goals are reached early",
    chance: 0.02,
    fits: (trajectory) => isAtWork(trajectory) && trajectory.cycles.length > 0,
    happens: reachGoals,
  },
  {
    name: "a pause",
    chance: 0.04,
    fits: isAtWork,
    happens: async (life) => {
      const body = {
        id: crypto.randomUUID(),
        pausedOn: life.day,
        lookAgainOn: addDays(life.day, life.chance.between(7, 35)),
        why: "holiday" as const,
        note: "",
      };
      await life.trainer.api.pauseTrajectory({ params: params(life), body });
    },
  },
  {
    name: "a step is passed over",
    chance: 0.05,
    fits: (trajectory) => isAtWork(trajectory) && trajectory.nextStep.maySkip,
    happens: async (life, { nextStep: { id: step, number } }) => {
      const body = { id: crypto.randomUUID(), step, number, why: "does-not-fit" as const, note: "" };
      await life.trainer.api.skipStep({ params: params(life), body });
    },
  },
  {
    name: "another step goes first",
    chance: 0.04,
    fits: (trajectory) => isAtWork(trajectory) && trajectory.otherSteps.length > 0,
    happens: async (life, trajectory) => {
      const step = life.chance.pick(trajectory.otherSteps.map(({ id }) => id));
      const body = { id: crypto.randomUUID(), step, reason: because };
      await life.trainer.api.pinStep({ params: params(life), body });
    },
  },
  {
    name: "another trainer",
    chance: 0.02,
    fits: isOpen,
    happens: async (life) => {
      const [one, other] = life.world.trainers;
      const next = life.trainer === one ? other : one;
      await life.world.coordinator.api.giveFamily({
        params: { familyId: life.familyId },
        body: { id: crypto.randomUUID(), toId: next.id, since: life.day, reason: because },
      });
      life.trainer = next;
    },
  },
  {
    name: "the family stops",
    chance: 0.01,
    fits: isOpen,
    happens: (life) => close(life, life.chance.pick(["client_stopped", "moved"])),
  },
  {
    name: "other help fits better",
    chance: 0.015,
    fits: isOpen,
    happens: (life) => close(life, "referred_on"),
  },
  {
    name: "the closing is taken back",
    chance: 0.05,
    fits: (trajectory) =>
      !isOpen(trajectory) &&
      isAt(trajectory, "nothing-due", "closed") &&
      trajectory.followUp === null &&
      trajectory.course.followUpMissed === null,
    happens: async (life) => {
      const body = { id: crypto.randomUUID(), reason: because };
      await life.trainer.api.reopenTrajectory({ params: params(life), body });
    },
  },
  {
    name: "the follow-up is forgotten for months",
    chance: 0.2,
    fits: (trajectory) =>
      isAt(trajectory, "follow-up-due") && trajectory.nextStep.reason === "follow-up-near",
    happens: (life) => moveTo(life, addDays(life.day, 90)),
  },
  {
    name: "the follow-up cannot be held",
    chance: 0.2,
    fits: (trajectory) => isAt(trajectory, "follow-up-due"),
    happens: async (life) => {
      const body = { concludedOn: life.day, why: "unreachable" as const, note: "" };
      await life.trainer.api.missFollowUp({ params: params(life), body });
    },
  },
];

/** Every turn that a trajectory can take beside its steps. Those of school come first: they seldom fit. */
export const turns: readonly Turn[] = [...schoolTurns, ...versionTurns, ...usualTurns];

/** One of those who said yes takes it back. */
async function withdraw({ trainer, familyId, agreed, chance }: Life): Promise<void> {
  const personId = chance.pick([...agreed]);
  const body = { personId, purpose: "CARE_FILM" as const, channel: "in-person" as const };
  await trainer.api.withdrawConsent({ params: { familyId }, body });
  agreed.delete(personId);
}
