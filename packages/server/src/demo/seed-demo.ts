import { IsoDate } from "@samenkijken/domain/time/iso-date";
import {
  demoOrganisationIds,
  insertMember,
  insertOrganisation,
  listOrganisationIds,
} from "../organisations/index.ts";
import { dayInAmsterdam } from "../platform/clock.ts";
import type { Asking } from "../platform/scope.ts";
import type { Program } from "../program.ts";
import { demoId } from "./demo-id.ts";
import { seedReferrals } from "./demo-referrals.ts";
import { demoFamilies } from "./demo-families.ts";
import { readShippedFilm } from "./shipped-film.ts";
import { seedFamily } from "./seed-family.ts";
import { seedYusufsFamilies } from "./yusufs-families.ts";

const members = [
  { number: 1, name: "Marit", role: "trainer" },
  { number: 2, name: "Yusuf", role: "trainer" },
  { number: 3, name: "Hanneke", role: "supervisor" },
  { number: 4, name: "Ilse", role: "coordinator" },
  { number: 5, name: "Anneke", role: "method-owner" },
] as const;

/** Puts the demo organisation in place: invented families, and the drawn film that ships with the product. Twice is once. */
export async function seedDemo(program: Program): Promise<void> {
  const [organisationId] = demoOrganisationIds;
  await program.inScope(organisationId, async (scope) => {
    if ((await listOrganisationIds(scope)).length > 0) return;
    await insertOrganisation(scope, {
      id: organisationId,
      name: "Jeugdgezondheid Voorbeeldstad",
      addressForm: "je",
      isDemo: "yes",
    });
    for (const { number, name, role } of members)
      await insertMember(scope, { id: demoId("e", number), name, role });
  });
  const moment = await program.momentOf(organisationId);
  const asking: Asking = {
    organisationId,
    actor: { memberId: demoId("e", 1), role: "trainer" },
    sessionId: null,
    language: "nl",
    ...moment,
    requestId: "demo",
  };
  const today = IsoDate.parse(dayInAmsterdam(moment.at));
  const there = new Set(
    (await program.run(asking, "listFamilies", { params: {}, body: {} })).map(
      (family) => family.id as string,
    ),
  );
  const film = await readShippedFilm();
  for (const family of demoFamilies(today))
    if (!there.has(demoId("f", family.number))) await seedFamily({ program, asking, today, film }, family);
  const yusuf = demoId("e", 2);
  const asYusuf = { ...asking, actor: { memberId: yusuf, role: "trainer" as const } };
  await seedYusufsFamilies({ program, asking: asYusuf, today, film });
  const people = { coordinatorId: demoId("e", 4), trainerId: yusuf };
  await seedReferrals({ program, asking, today, film }, people);
}
