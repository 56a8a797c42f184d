import { FamilyId, TrajectoryId, type ReferralId } from "@samenkijken/contract/ids";
import { newestProgrammes } from "@samenkijken/domain/programmes/programmes";
import { addDays, type IsoDate } from "@samenkijken/domain/time/iso-date";
import { planFirstTalk } from "./acts.ts";
import { castFor } from "./cast.ts";
import { chanceOf } from "./chance.ts";
import { moveTo, tell, type Life, type World } from "./life.ts";
import { refer } from "./referral-acts.ts";
import type { Seen } from "./seen.ts";

const firstDay: IsoDate = "2026-01-05";

/** A family is referred, and its trajectory begins. */
export async function begin(
  world: World,
  about: { readonly seed: number; readonly programmeId: string; readonly seen: Seen },
): Promise<Life> {
  const { seed, programmeId, seen } = about;
  const programme = newestProgrammes(world.versions).find(({ id }) => id === programmeId);
  if (programme === undefined) throw new Error(`there is no programme ${programmeId}`);
  const chance = chanceOf(seed);
  const day = addDays(firstDay, chance.between(0, 364));
  const life: Life = {
    world,
    seed,
    chance,
    programme,
    cast: castFor(chance, programme, day),
    familyId: FamilyId.parse(crypto.randomUUID()),
    trajectoryId: TrajectoryId.parse(crypto.randomUUID()),
    day: "1900-01-01",
    trainer: chance.pick(world.trainers),
    firstTalk: null,
    goals: [],
    agreed: new Set(),
    films: { home: new Map(), school: new Map() },
    school: null,
    talks: new Map(),
    told: [],
    done: new Set(),
  };
  await moveTo(life, day);
  const referralId = await refer(life, seen);
  await addFamily(life, referralId);
  if (chance.happens(0.4)) await planFirstTalk(life);
  await life.trainer.api.startTrajectory({
    params: { familyId: life.familyId },
    body: {
      id: life.trajectoryId,
      programmeId: programme.id,
      pairs: chance.pick(programme.variants),
      startedOn: life.day,
    },
  });
  tell(life, `${programme.id} begins`);
  return life;
}

async function addFamily({ trainer, cast, familyId }: Life, referralId: ReferralId): Promise<void> {
  const custodyHolderIds = cast.adults.filter(({ hasCustody }) => hasCustody).map(({ id }) => id);
  await trainer.api.addFamily({
    params: {},
    body: {
      id: familyId,
      referralId,
      family: {
        children: cast.children.map((child) => ({ ...child, inFocus: true, custodyHolderIds })),
        adults: cast.adults.map(({ hasCustody: _custody, ...adult }) => ({ ...adult, language: "nl" })),
      },
    },
  });
}
