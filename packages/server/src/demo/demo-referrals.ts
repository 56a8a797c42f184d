import { ReferralId } from "@samenkijken/contract/ids";
import type { ReferralBody } from "@samenkijken/contract/referrals";
import { addDays, movedByDays, type IsoDate } from "@samenkijken/domain/time/iso-date";
import { demoId } from "./demo-id.ts";
import type { Seeding } from "./seeding.ts";

interface ToldReferral {
  readonly number: number;
  /** In days before today. */
  readonly ago: number;
  readonly stage: "new" | "waiting" | "given";
  readonly body: Omit<ReferralBody, "receivedOn">;
}

const unknown = { dueDate: null, ageWords: "", custody: "", language: "", siblings: "" } as const;

/** Three children who were referred and whose help has not begun: just in, on the waiting list, and given to a trainer. */
function demoReferrals(today: IsoDate): readonly ToldReferral[] {
  return [
    {
      number: 1,
      ago: 0,
      stage: "new",
      body: {
        ...unknown,
        childName: "Lotte",
        birthDate: addDays(today, -95),
        reason: "Lotte huilt uren per dag. Ik durf haar haast niet neer te leggen.",
        reasonOf: "parent",
        referrer: "nurse",
        referrerName: "Consultatiebureau Zuid",
        urgency: "soon",
        contact: "Telefoon staat in het kinddossier",
        custody: "Moeder alleen",
      },
    },
    {
      number: 2,
      ago: 26,
      stage: "waiting",
      body: {
        ...unknown,
        childName: "Yara",
        birthDate: addDays(today, -2490),
        reason: "Yara en haar moeder botsen elke ochtend voor school.",
        reasonOf: "referrer",
        referrer: "local-team",
        referrerName: "Wijkteam Noord",
        urgency: "normal",
        contact: "Moeder, na 15 uur bellen",
        language: "Nederlands en Pools",
        siblings: "Een broer van 10",
      },
    },
    {
      number: 3,
      ago: 5,
      stage: "given",
      body: {
        ...unknown,
        childName: "Sem",
        birthDate: addDays(today, -520),
        reason: "Hij eet alleen als de televisie aan staat.",
        reasonOf: "parent",
        referrer: "parent",
        referrerName: "",
        urgency: "normal",
        contact: "Vader, liefst een bericht",
      },
    },
  ];
}

/** Lets the coordinator write down the referrals, decide about them and give one to the trainer. */
export async function seedReferrals(
  seeding: Seeding,
  people: { readonly coordinatorId: string; readonly trainerId: string },
): Promise<void> {
  const asCoordinator = {
    ...seeding.asking,
    actor: { memberId: people.coordinatorId, role: "coordinator" as const },
  };
  const there = await seeding.program.run(asCoordinator, "listReferrals", { params: {}, body: {} });
  const known = new Set<string>(there.map(({ id }) => id));
  for (const told of demoReferrals(seeding.today)) {
    const id = ReferralId.parse(demoId("5", told.number));
    if (known.has(id)) continue;
    const ask = { ...seeding, asking: asCoordinator };
    await seedReferral(ask, told, { id, trainerId: people.trainerId });
  }
}

async function seedReferral(
  { program, asking, today }: Seeding,
  { ago, stage, body }: ToldReferral,
  { id, trainerId }: { id: ReferralId; trainerId: string },
): Promise<void> {
  const onDay = (days: number) => ({
    ...asking,
    at: new Date(movedByDays(asking.at.toISOString(), -days)),
  });
  const referral = { ...body, receivedOn: addDays(today, -ago) };
  await program.run(onDay(ago), "addReferral", { params: {}, body: { id, referral } });
  if (stage === "new") return;
  const params = { referralId: id };
  const decided = { aim: "reduce" as const, themes: [], programmeId: null, considerations: [], onward: null };
  await program.run(onDay(ago - 1), "triageReferral", {
    params,
    body: {
      ...decided,
      id: crypto.randomUUID(),
      decision: stage === "waiting" ? "wait" : "accept",
      reason:
        stage === "waiting"
          ? "Het past bij VHT. Er is nu geen trainer met ruimte; moeder kan wachten."
          : "Een lichte vraag over eten die bij K-VHT past.",
    },
  });
  if (stage === "given")
    await program.run(onDay(ago - 2), "allocateReferral", { params, body: { trainerId, from: null } });
}
