import type { NextStep } from "@samenkijken/contract/trajectory-state";
import { careFilmText } from "@samenkijken/domain/consent/consent-texts";
import type { Life } from "./life.ts";

/** Who is waited for says yes; sometimes only the first, and the others later. */
export async function askConsent(life: Life, { personIds }: NextStep): Promise<void> {
  if (personIds.length === 0) throw new Error("nobody is named whose consent is missing");
  const [first = "", ...others] = personIds;
  const people = others.length > 0 && life.chance.happens(0.3) ? [first] : personIds;
  for (const personId of people) await answerConsent(life, personId, "given");
}

export async function answerConsent(
  { trainer, familyId, day, agreed }: Life,
  personId: string,
  decision: "given" | "refused",
): Promise<void> {
  if (decision === "given") agreed.add(personId);
  await trainer.api.recordConsent({
    params: { familyId },
    body: {
      id: crypto.randomUUID(),
      personId,
      decision,
      channel: "paper",
      textVersion: careFilmText.id,
      language: "nl",
      decidedOn: day,
    },
  });
}
