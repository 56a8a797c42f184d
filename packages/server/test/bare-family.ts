import { FamilyId, PersonId } from "@samenkijken/contract/ids";
import type { TestMember } from "./test-program.ts";

/** A family of which nothing is known but who it is. */
export async function addBareFamily(trainer: TestMember) {
  const familyId = FamilyId.parse(crypto.randomUUID());
  await trainer.api.addFamily({ params: {}, body: { id: familyId, family: people() } });
  return { familyId };
}

/** A mother with custody and her child. */
export function people() {
  const mother = PersonId.parse(crypto.randomUUID());
  const child = { id: PersonId.parse(crypto.randomUUID()), name: "Kind", birthDate: "2024-05-01" as const };
  return {
    children: [{ ...child, gestationalAgeDays: 224, inFocus: true, custodyHolderIds: [mother] }],
    adults: [
      { id: mother, name: "Moeder", relation: "mother" as const, language: "nl", needsInterpreter: false },
    ],
  };
}
