import type { Family } from "@samenkijken/contract/families";
import { childAges } from "../../families/ages.ts";
import { familyMessages } from "../../families/messages.ts";
import { useDiscreet } from "../../platform/discreet.tsx";
import { useLanguage, useMessages } from "../../platform/language.ts";
import { Avatar } from "../../ui/avatar.tsx";
import { familyPageMessages } from "./messages.ts";

/** Who belongs to the family, and who they are. */
export function People({ family }: { family: Family }) {
  const words = useMessages(familyPageMessages);
  const { relations } = useMessages(familyMessages);
  const language = useLanguage();
  const { shownName } = useDiscreet();
  const people = [
    ...family.adults.map(({ id, name, relation }) => ({
      id,
      name,
      note: relations[relation].toLocaleLowerCase(language),
    })),
    ...family.children.map((child) => ({
      id: child.id,
      name: child.name,
      note: childAges(child, language).age,
    })),
  ];
  return (
    <section aria-labelledby="family-people">
      <h2 id="family-people">{words.people}</h2>
      <ul className="family-people">
        {people.map((person) => (
          <li key={person.id}>
            <Avatar name={person.name} size="small" />
            <span>{shownName(person.name)}</span>
            <span className="text-small text-2">{person.note}</span>
          </li>
        ))}
      </ul>
      {family.contact !== "" && <p className="text-2">{words.contact(family.contact)}</p>}
      {family.practical !== "" && <p className="text-2">{family.practical}</p>}
    </section>
  );
}
