import { FamilyId, MemberId } from "@samenkijken/contract/ids";
import { Adult, Child, type Family } from "@samenkijken/contract/families";
import type { Insertable } from "kysely";
import type { ReadScope, Scope } from "../platform/scope.ts";
import type { Tables } from "../platform/tables.gen.ts";

type FamilyBody = Pick<Family, "children" | "adults"> & {
  readonly contact?: string | undefined;
  readonly practical?: string | undefined;
};

/** Families that row-level security shows to this actor, or the one with this id. */
export async function selectFamilies(
  scope: ReadScope,
  familyId: string | null,
): Promise<Omit<Family, "can" | "trainer">[]> {
  const families = await scope
    .read("families")
    .selectFrom("families.family")
    .select(["id", "trainer_id", "revision", "added_at", "contact", "practical"])
    .$if(familyId !== null, (query) => query.where("id", "=", familyId))
    .orderBy("added_at")
    .execute();
  const ids = families.map((family) => family.id);
  if (ids.length === 0) return [];
  const people = await scope
    .read("families")
    .selectFrom("families.person")
    .selectAll()
    .where("family_id", "in", ids)
    .orderBy("position")
    .execute();
  const custody = await scope
    .read("families")
    .selectFrom("families.custody")
    .select(["child_id", "holder_id"])
    .where("family_id", "in", ids)
    .execute();
  const holdersOf = Map.groupBy(custody, (row) => row.child_id);
  return families.map((family) => {
    const members = people.filter((person) => person.family_id === family.id);
    return {
      id: FamilyId.parse(family.id),
      trainerId: MemberId.parse(family.trainer_id),
      revision: family.revision,
      addedAt: family.added_at.toISOString(),
      contact: family.contact,
      practical: family.practical,
      children: members
        .filter((person) => person.kind === "child")
        .map((child) =>
          Child.parse({
            id: child.id,
            name: child.name,
            birthDate: child.birth_date,
            gestationalAgeDays: child.gestational_age_days,
            inFocus: child.in_focus,
            custodyHolderIds: (holdersOf.get(child.id) ?? []).map((row) => row.holder_id),
          }),
        ),
      adults: members
        .filter((person) => person.kind === "adult")
        .map((adult) =>
          Adult.parse({
            id: adult.id,
            name: adult.name,
            relation: adult.relation,
            language: adult.language,
            needsInterpreter: adult.needs_interpreter,
          }),
        ),
    };
  });
}

export async function insertFamily(scope: Scope, family: { id: string; trainerId: string }): Promise<void> {
  await scope
    .write("families")
    .insertInto("families.family")
    .values({
      id: family.id,
      organisation_id: scope.organisationId,
      trainer_id: family.trainerId,
      added_at: scope.at,
    })
    .execute();
}

/** Writes people and custody; nobody is removed, since others may already speak of them. */
export async function writePeople(scope: Scope, familyId: string, family: FamilyBody): Promise<void> {
  const people = [...family.children.map(childRow), ...family.adults.map(adultRow)];
  for (const [position, person] of people.entries()) {
    const row = { ...person, position, family_id: familyId, organisation_id: scope.organisationId };
    const { id: _id, ...changes } = row;
    await scope
      .write("families")
      .insertInto("families.person")
      .values(row)
      // The family is part of the condition, so that an id of another family can never be taken over.
      .onConflict((conflict) => conflict.columns(["organisation_id", "family_id", "id"]).doUpdateSet(changes))
      .execute();
  }
  const { contact, practical } = family;
  if (contact !== undefined || practical !== undefined)
    await scope
      .write("families")
      .updateTable("families.family")
      .set({
        ...(contact === undefined ? {} : { contact }),
        ...(practical === undefined ? {} : { practical }),
      })
      .where("id", "=", familyId)
      .execute();
  const custody = family.children.flatMap((child) =>
    child.custodyHolderIds.map((holderId) => ({
      organisation_id: scope.organisationId,
      family_id: familyId,
      child_id: child.id,
      holder_id: holderId,
    })),
  );
  const childIds = family.children.map((child) => child.id);
  await scope
    .write("families")
    .deleteFrom("families.custody")
    .where("family_id", "=", familyId)
    .where("child_id", "in", childIds)
    .execute();
  if (custody.length > 0)
    await scope.write("families").insertInto("families.custody").values(custody).execute();
}

/** Raises the revision; false when somebody else did so meanwhile. */
export async function raiseRevision(scope: Scope, familyId: string, from: number): Promise<boolean> {
  const { numUpdatedRows } = await scope
    .write("families")
    .updateTable("families.family")
    .set({ revision: from + 1 })
    .where("id", "=", familyId)
    .where("revision", "=", from)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

function childRow(child: Child) {
  return {
    id: child.id,
    kind: "child",
    name: child.name,
    birth_date: child.birthDate,
    gestational_age_days: child.gestationalAgeDays,
    in_focus: child.inFocus,
    relation: null,
    language: null,
    needs_interpreter: false,
  };
}

function adultRow(adult: Adult) {
  return {
    id: adult.id,
    kind: "adult",
    name: adult.name,
    birth_date: null,
    gestational_age_days: null,
    in_focus: false,
    relation: adult.relation,
    language: adult.language,
    needs_interpreter: adult.needsInterpreter,
  };
}

/** Lets two changes of one family wait for each other. */
export async function holdFamily(scope: Scope, familyId: string): Promise<void> {
  await scope
    .write("families")
    .selectFrom("families.family")
    .select("id")
    .where("id", "=", familyId)
    .forUpdate()
    .executeTakeFirst();
}

export async function updateTrainer(scope: Scope, familyId: string, trainerId: string): Promise<void> {
  await scope
    .write("families")
    .updateTable("families.family")
    .set({ trainer_id: trainerId })
    .where("id", "=", familyId)
    .execute();
}

export async function insertTrainerChange(
  scope: Scope,
  row: Omit<Insertable<Tables["families.trainer_change"]>, "organisation_id">,
): Promise<void> {
  await scope
    .write("families")
    .insertInto("families.trainer_change")
    .values({ ...row, organisation_id: scope.organisationId })
    .execute();
}

/** Every time that one of these families went to another trainer, oldest first. */
export async function selectTrainerChanges(scope: ReadScope, familyIds: readonly string[]) {
  if (familyIds.length === 0) return [];
  return scope
    .read("families")
    .selectFrom("families.trainer_change")
    .select(["id", "family_id", "from_id", "to_id", "since", "reason"])
    .where("family_id", "in", [...familyIds])
    .orderBy("given_at")
    .execute();
}
