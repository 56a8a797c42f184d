import { useMessages } from "../platform/language.ts";
import { TextArea } from "../ui/text-area.tsx";
import { TextField } from "../ui/text-field.tsx";
import type { FamilyDraft } from "./family-draft.ts";
import { familyMessages } from "./messages.ts";

/** Practical matters of a family: how to reach the parents, and what to know before a visit. */
export function PracticalFields(props: { draft: FamilyDraft; onChange: (draft: FamilyDraft) => void }) {
  const words = useMessages(familyMessages);
  const { draft, onChange } = props;
  return (
    <>
      <h2>{words.practicalTitle}</h2>
      <TextField
        id="contact"
        label={words.contact}
        optionalText={words.optional}
        autoComplete="off"
        maxLength={200}
        value={draft.contact ?? ""}
        onChange={(contact) => onChange({ ...draft, contact })}
      />
      <TextArea
        id="practical"
        label={words.practical}
        optionalText={words.optional}
        help={words.practicalHelp}
        rows={2}
        maxLength={1000}
        value={draft.practical ?? ""}
        onChange={(practical) => onChange({ ...draft, practical })}
      />
    </>
  );
}
