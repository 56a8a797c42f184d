import { PlusIcon } from "@phosphor-icons/react";
import { useFocusNext } from "../platform/focus.ts";
import { useMessages } from "../platform/language.ts";
import { Button } from "../ui/button.tsx";
import { AdultFields } from "./adult-fields.tsx";
import { ChildFields } from "./child-fields.tsx";
import { emptyAdult, emptyChild, fieldId, type FamilyDraft } from "./family-draft.ts";
import { familyMessages } from "./messages.ts";
import "./family-form.css";

interface PeopleFieldsProps {
  readonly draft: FamilyDraft;
  readonly onChange: (draft: FamilyDraft) => void;
  readonly errorOf: (fieldId: string) => { error?: string };
  /** People who are saved already; nobody disappears by a form. */
  readonly keptIds: ReadonlySet<string>;
}

function without<T extends { id: string }>(people: readonly T[], id: string): T[] {
  return people.filter((person) => person.id !== id);
}

function replaced<T extends { id: string }>(people: readonly T[], changed: T): T[] {
  return people.map((person) => (person.id === changed.id ? changed : person));
}

/** An adult who goes takes their custody along. */
function withoutAdult(draft: FamilyDraft, id: string): FamilyDraft {
  return {
    ...draft,
    adults: without(draft.adults, id),
    children: draft.children.map((child) => ({
      ...child,
      custodyHolderIds: child.custodyHolderIds.filter((holder) => holder !== id),
    })),
  };
}

/** Who belongs to the family: adults first, because the children's custody names them. */
export function PeopleFields({ draft, onChange, errorOf, keptIds }: PeopleFieldsProps) {
  const words = useMessages(familyMessages);
  const { children, adults } = draft;
  const focusNext = useFocusNext();
  const focusOn = (person: { id: string } | undefined) => focusNext(fieldId(person?.id ?? "", "name"));
  const addAdult = () => {
    const adult = emptyAdult();
    onChange({ ...draft, adults: [...adults, adult] });
    focusOn(adult);
  };
  const addChild = () => {
    const child = emptyChild();
    onChange({ ...draft, children: [...children, child] });
    focusOn(child);
  };
  const removeAdult = (id: string) => {
    const changed = withoutAdult(draft, id);
    onChange(changed);
    focusOn(changed.adults.at(-1));
  };
  const removeChild = (id: string) => {
    const left = without(children, id);
    onChange({ ...draft, children: left });
    focusOn(left.at(-1));
  };
  const canGo = (id: string, others: number) => !keptIds.has(id) && others > 1;
  return (
    <>
      <h2>{words.adults}</h2>
      {adults.map((adult, index) => (
        <AdultFields
          key={adult.id}
          adult={adult}
          n={index + 1}
          errorOf={errorOf}
          onChange={(changed) => onChange({ ...draft, adults: replaced(adults, changed) })}
          onRemove={canGo(adult.id, adults.length) ? () => removeAdult(adult.id) : null}
        />
      ))}
      <p>
        <Button icon={PlusIcon} onClick={addAdult}>
          {words.addAdult}
        </Button>
      </p>
      <h2>{words.children}</h2>
      {children.map((child, index) => (
        <ChildFields
          key={child.id}
          child={child}
          n={index + 1}
          adults={adults}
          errorOf={errorOf}
          onChange={(changed) => onChange({ ...draft, children: replaced(children, changed) })}
          onRemove={canGo(child.id, children.length) ? () => removeChild(child.id) : null}
        />
      ))}
      <p>
        <Button icon={PlusIcon} onClick={addChild}>
          {words.addChild}
        </Button>
      </p>
    </>
  );
}
