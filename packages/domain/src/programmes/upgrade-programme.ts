import { familyContent } from "./family-content.ts";
import { Programme } from "./programme.ts";

const emptyRecognition = { since: null, by: null, earlyEducation: null, reassessment: null };

/**
 * A stored version as a programme. What was published before a field existed gets what held for every programme at
 * that time: the words for families, and nothing where nothing was known. Steps that are younger than the version get
 * their usual card, so that no step stands there without help.
 */
export function upgradeProgramme(stored: unknown): Programme {
  const content = fields(stored);
  const known = fields(content["stepCards"]);
  const younger = <Words>(usual: Readonly<Record<string, Words>>) =>
    Object.fromEntries(Object.entries(usual).filter(([step]) => !(step in known)));
  const recognition = content["recognition"] === null ? null : fields(content["recognition"]);
  return Programme.parse({
    ...familyContent,
    ...content,
    source: inBoth(content["source"]),
    recognition:
      recognition === null
        ? null
        : { ...emptyRecognition, ...recognition, source: inBoth(recognition["source"]) },
    texts: { ...younger(familyContent.texts), ...fields(content["texts"]) },
    stepCards: { ...younger(familyContent.stepCards), ...known },
  });
}

/** A source was one text once: in whichever language it stood, it is shown in both. */
function inBoth(source: unknown): unknown {
  return typeof source === "string" ? { nl: source, en: source } : source;
}

function fields(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null ? { ...value } : {};
}
