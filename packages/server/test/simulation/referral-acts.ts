import { ReferralId } from "@samenkijken/contract/ids";
import type { Referral } from "@samenkijken/contract/referrals";
import { addDays } from "@samenkijken/domain/time/iso-date";
import { because, moveTo, tell, type Life } from "./life.ts";
import { count, type Seen } from "./seen.ts";

type Decision = Referral["triages"][number]["decision"];

/** From the first call until a trainer has the family: each time what the referral's next step asks. */
export async function refer(life: Life, seen: Seen): Promise<ReferralId> {
  if (life.chance.happens(0.15)) await referElsewhere(life, seen);
  const id = await addReferral(life);
  for (let steps = 0; steps < 20; steps += 1) {
    const { nextStep, can } = await read(life, id);
    if (nextStep === null) throw new Error("a referral that goes on has no next step");
    count(seen.steps, nextStep.id);
    count(seen.reasons, nextStep.reason);
    tell(life, `${nextStep.id} (${nextStep.reason})`);
    if (nextStep.id === "trajectory-start") {
      if (!can.start) throw new Error("nobody may start what is to be started");
      return id;
    }
    const act = acts[nextStep.id];
    if (act === undefined) throw new Error(`nobody knows how to do ${nextStep.id}`);
    await act(life, id);
  }
  throw new Error("the referral goes round in a circle");
}

const acts: Readonly<Record<string, (life: Life, id: ReferralId) => Promise<void>>> = {
  "referral-triage": (life, id) => decide(life, id, life.chance.happens(0.3) ? "wait" : "accept"),
  "referral-waiting": async (life, id) => {
    await moveTo(life, addDays(life.day, life.chance.between(7, 40)));
    await decide(life, id, "accept");
  },
  "referral-allocate": async ({ world, trainer }, id) => {
    const body = { trainerId: trainer.id, from: null };
    await world.coordinator.api.allocateReferral({ params: { referralId: id }, body });
  },
};

/** Another family, for whom other help is better: its referral ends and asks nothing any more. */
async function referElsewhere(life: Life, seen: Seen): Promise<void> {
  const id = await addReferral(life);
  const decision = life.chance.pick(["advice", "refer-on"] as const);
  await decide(life, id, decision);
  count(seen.turns, `referral: ${decision}`);
  const { stage, nextStep } = await read(life, id);
  if (stage !== "ended" || nextStep !== null) throw new Error("a referral that ended still asks something");
}

async function read({ trainer }: Life, id: ReferralId): Promise<Referral> {
  return (await trainer.api.readReferral({ params: { referralId: id }, body: {} })).referral;
}

async function addReferral({ trainer, chance, cast, day }: Life): Promise<ReferralId> {
  const id = ReferralId.parse(crypto.randomUUID());
  const [child] = cast.children;
  const referral = {
    receivedOn: day,
    childName: child?.name ?? "Kind",
    birthDate: child?.birthDate ?? null,
    dueDate: null,
    ageWords: "",
    reason: "Hoe krijgen we rust aan tafel?",
    reasonOf: "parent" as const,
    referrer: chance.pick(["parent", "nurse", "school"] as const),
    referrerName: "",
    urgency: chance.pick(["normal", "normal", "soon", "urgent"] as const),
    contact: "Bellen na vijf uur",
    custody: "",
    language: "",
    siblings: "",
  };
  await trainer.api.addReferral({ params: {}, body: { id, referral } });
  return id;
}

async function decide({ world, chance }: Life, id: ReferralId, decision: Decision): Promise<void> {
  await world.coordinator.api.triageReferral({
    params: { referralId: id },
    body: {
      id: crypto.randomUUID(),
      decision,
      reason: because,
      aim: chance.pick(["prevent", "reduce"]),
      themes: [],
      programmeId: null,
      considerations: [],
      onward: decision === "refer-on" ? { to: "speech-therapist", reason: "other" } : null,
    },
  });
}
