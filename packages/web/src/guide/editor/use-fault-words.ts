import { useMessages } from "../../platform/language.ts";
import type { FieldError } from "../../ui/error-summary.tsx";
import { draftFields, type DraftField } from "../programme-fields.ts";
import { programmeMessages } from "../programme-messages.ts";
import type { EditorFault } from "./draft.ts";
import { editorMessages } from "./messages.ts";
import { partOf } from "./parts.ts";

function isNumberField(fieldId: string): fieldId is DraftField {
  return draftFields.some((field) => field === fieldId);
}

/** A place in the words by its last two names, as in "vraag, met u". */
function nameOfPlace(fieldId: string, names: Readonly<Record<string, string>>): string {
  const said = fieldId.split(".").flatMap((key) => names[key] ?? []);
  return said.slice(-2).join(", ");
}

/** What is wrong, in words, for its field and for the summary above. */
export function useFaultWords(): (fault: EditorFault) => FieldError {
  const words = useMessages(programmeMessages);
  const editor = useMessages(editorMessages);
  return ({ fieldId, fault }) => {
    const name = isNumberField(fieldId) ? words.fields[fieldId] : nameOfPlace(fieldId, editor.fieldNames);
    const where = editor.parts[partOf(fieldId)];
    if (fault === "not-right") return { fieldId, where, text: editor.faults["not-right"](name) };
    const say: (field: string) => string = words.faults[fault];
    return { fieldId, where, text: say(name) };
  };
}
