import { usualDetails } from "@samenkijken/contract/agenda";
import { AppointmentId } from "@samenkijken/contract/ids";
import type { NextStep } from "@samenkijken/contract/trajectory-state";
import { addDays, type IsoDate } from "@samenkijken/domain/time/iso-date";
import { askConsent } from "./consent-acts.ts";
import { addFilm, at, code, filmAt, ofProgramme, plan } from "./film-acts.ts";
import { score, setGoal } from "./goal-acts.ts";
import { because, moveTo, tell, type Act, type Life } from "./life.ts";
import { schoolActs } from "./school-acts.ts";
import { askAtSchool, askForTeacher, isOfTeacher } from "./school.ts";
import { hold, writeUp } from "./talk-acts.ts";

/** From each step that the program can name to what a trainer then does. */
export const acts: Readonly<Record<string, Act>> = {
  "first-talk-plan": planFirstTalk,
  "first-talk-hold": holdFirstTalk,
  "consent-missing": (life, step) => (isOfTeacher(life) ? askForTeacher : askConsent)(life, step),
  "consent-withdrawn": (life, step) => (isOfTeacher(life) ? askForTeacher : askConsent)(life, step),
  "intake-incomplete": async (life) => {
    await (isOfTeacher(life) ? askAtSchool : askQuestion)(life);
    await score(life, "start");
  },
  "goals-incomplete": setGoal,
  "film-plan": planFilm,
  "film-record": (life, step) => addFilm(life, ofProgramme(life, numberOf(step))),
  "recording-refused": (life, step) => addFilm(life, ofProgramme(life, numberOf(step))),
  analyse: (life, step) => code(life, filmOf(life, step)),
  plan: (life, step) => plan(life, filmOf(life, step)),
  "look-back-plan": planLookBack,
  "look-back-hold": (life, step) => hold(life, numberOf(step), filmOf(life, step)),
  "look-back-write-up": (life, step) => writeUp(life, numberOf(step)),
  "midway-evaluate": async (life) => {
    const { trainer, trajectoryId, day } = life;
    await score(life, "midway");
    const body = { doneOn: day, note: "Het gaat al beter aan tafel." };
    await trainer.api.recordMidway({ params: { trajectoryId }, body });
  },
  "closing-discuss": async (life) => {
    await score(life, "closing");
    await close(life, "goals_met");
  },
  "nothing-due": async (life, { due, reason }) => {
    if (reason === "nothing-open") await close(life, "mutual");
    else await moveTo(life, due === null ? addDays(life.day, 14) : addDays(asDay(due), -10));
  },
  "follow-up-due": async (life) => {
    const { trainer, trajectoryId, day } = life;
    await score(life, "follow-up");
    const body = { doneOn: day, note: "Nog steeds fijn." };
    await trainer.api.recordFollowUp({ params: { trajectoryId }, body });
  },
  paused: (life, { due }) => moveTo(life, due ?? addDays(life.day, 14)),
  "pause-over": async ({ trainer, trajectoryId, day }) => {
    await trainer.api.resumeTrajectory({ params: { trajectoryId }, body: { resumedOn: day } });
  },
  closed: (life) => moveTo(life, addDays(life.day, 29)),
  archive: async ({ trainer, trajectoryId }) => {
    await trainer.api.archiveTrajectory({ params: { trajectoryId }, body: {} });
  },
  ...schoolActs,
};

type CloseReason = Parameters<Life["trainer"]["api"]["closeTrajectory"]>[0]["body"]["closeReason"];

/** The trajectory ends; whatever differs from the plan has its reason. */
export async function close(life: Life, closeReason: CloseReason): Promise<void> {
  const { trainer, trajectoryId, day } = life;
  const about = ["before-band", "after-band", "fewer-films", "look-back-open"] as const;
  const reasons = about.map((each) => ({ about: each, reason: because }));
  const body = { closedOn: day, closeReason, summary: "We hebben samen gekeken.", reasons };
  await trainer.api.closeTrajectory({ params: { trajectoryId }, body });
  tell(life, `closed: ${closeReason}`);
}

const asDay = (day: string) => day as IsoDate;

function numberOf({ id, number }: NextStep): number {
  if (number === null) throw new Error(`${id} has no number`);
  return number;
}

function filmOf(life: Life, step: NextStep) {
  return filmAt(life, ofProgramme(life, numberOf(step)));
}

async function askQuestion({ trainer, trajectoryId, cast, day }: Life): Promise<void> {
  await trainer.api.askQuestion({
    params: { trajectoryId },
    body: {
      id: crypto.randomUUID(),
      personId: cast.adults[0]?.id ?? "",
      quote: "Hoe krijg ik contact?",
      askedOn: day,
    },
  });
}

export async function planFirstTalk(life: Life): Promise<void> {
  const id = AppointmentId.parse(crypto.randomUUID());
  const startsAt = at(addDays(life.day, life.chance.between(1, 6)));
  await life.trainer.api.planAppointment({
    params: { familyId: life.familyId },
    body: { ...usualDetails("first-talk"), id, kind: "first-talk", title: "", startsAt, replaces: null },
  });
  life.firstTalk = id;
}

async function holdFirstTalk(life: Life): Promise<void> {
  if (life.firstTalk === null) throw new Error("the first talk was never planned");
  await life.trainer.api.endAppointment({
    params: { appointmentId: life.firstTalk },
    body: { how: "held", calledOffBy: null, reason: "" },
  });
}

async function planFilm(life: Life, step: NextStep): Promise<void> {
  const day = addDays(life.day, life.chance.between(1, 9));
  await life.trainer.api.planFilm({
    params: { trajectoryId: life.trajectoryId, number: numberOf(step) },
    body: { moment: life.chance.pick(life.programme.moments).id, plannedAt: at(day), reason: because },
  });
}

async function planLookBack(life: Life, step: NextStep): Promise<void> {
  const day = addDays(life.day, life.chance.between(1, 5));
  await life.trainer.api.planLookBack({
    params: { trajectoryId: life.trajectoryId, number: numberOf(step) },
    body: { plannedAt: at(day), reason: because },
  });
}
