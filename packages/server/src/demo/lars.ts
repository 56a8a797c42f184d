import { PersonId } from "@samenkijken/contract/ids";
import { addDays } from "@samenkijken/domain/time/iso-date";
import { demoId } from "./demo-id.ts";
import type { Seeding } from "./seeding.ts";
import { agree, begins, tellOf, wants } from "./telling.ts";
import { wholePair } from "./whole-pair.ts";
import { yusufsGoals } from "./yusufs-goals.ts";

/** At home it goes well; his teacher has a question now, and the film at school waits for everybody's yes. */
export async function lars(seeding: Seeding, number: number): Promise<void> {
  const telling = await tellOf(seeding, {
    number,
    cameAgo: 66,
    children: [{ name: "Lars", birthDate: addDays(seeding.today, -2010) }],
    adults: [{ name: "Lies", relation: "mother", hasCustody: true }],
  });
  const question = "Thuis lukt het steeds vaker. Hoe houden we dat vast?";
  await begins(telling, 60, { programmeId: "vht-4-12", pairs: 5, question });
  await wants(telling, 59, yusufsGoals.lars);
  await agree(telling, 58, telling.people.adults);
  await wholePair(seeding, telling, {
    family: number,
    number: 1,
    moment: "table",
    filmedAgo: 43,
    seenAdults: [0],
    talk: { ago: 37, attendees: [0], said: "Hij kijkt eerst naar mij, en dan begint hij." },
    point: ["Ik wacht tot hij kijkt.", "Aan tafel"],
    childName: "Lars",
  });
  await telling.ask(3, "openSchool", {
    params: { trajectoryId: telling.trajectoryId },
    body: {
      school: "De Wilgen",
      group: { id: PersonId.parse(demoId("8", number, 1)), name: "Groep 2" },
      teacher: { id: PersonId.parse(demoId("8", number, 2)), name: "Juf Anouk" },
      asks: ["questions"],
      quote: "In de kring doet hij niet mee. Wat heeft hij van mij nodig?",
      askedOn: telling.dayAgo(4),
      contactAgreed: { on: telling.dayAgo(5), by: [...telling.people.adults] },
      reason: null,
    },
  });
}
