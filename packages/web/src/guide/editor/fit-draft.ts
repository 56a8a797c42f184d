import { draftFields } from "../programme-fields.ts";
import type { EditorDraft } from "./draft.ts";
import { isFields } from "./value-at.ts";

/** A kept draft in the form of today, and the parts of it that did not fit: those are as the form has them. */
export interface FittedDraft {
  readonly draft: EditorDraft;
  readonly unfit: readonly (keyof EditorDraft["content"])[];
}

/**
 * What was kept on this computer, maybe by an earlier version of the product, in a form that may have other fields now.
 * Each part is taken whole or not at all, so that no screen meets a value of another kind than it draws. Null where
 * nothing was kept that looks like a draft.
 */
export function fitDraft(form: EditorDraft, kept: unknown): FittedDraft | null {
  if (!isFields(kept) || !isFields(kept["content"])) return null;
  const { content } = kept;
  const parts = Object.keys(form.content) as (keyof EditorDraft["content"])[];
  // Nobody to ask is an answer as well, so the contact comes and goes.
  const fitting = parts.filter((part) =>
    part === "contact"
      ? content[part] === null || isFields(content[part])
      : partFits(form.content[part], content[part]),
  );
  const taken = Object.fromEntries(fitting.map((part) => [part, content[part]]));
  const note = kept["note"];
  return {
    draft: {
      numbers: { ...form.numbers, ...textsOf(kept["numbers"]) },
      content: { ...form.content, ...taken },
      note: typeof note === "string" ? note : "",
    },
    unfit: parts.filter((part) => !fitting.includes(part)),
  };
}

/** Every field of the form is there, of the same kind. What lies deeper differs from item to item, and is read with care. */
function partFits(form: unknown, kept: unknown): boolean {
  if (!isFields(form) || !isFields(kept)) return isAlike(form, kept);
  return Object.entries(form).every(([key, value]) => isAlike(value, kept[key]) || isText(value, kept[key]));
}

function isAlike(form: unknown, kept: unknown): boolean {
  if (!isList(form) || !isList(kept))
    return typeof form === typeof kept && isFields(form) === isFields(kept) && isList(form) === isList(kept);
  const [first] = form;
  return first === undefined || kept.every((item) => isFields(item) === isFields(first));
}

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

/** A text may be absent: null there. */
function isText(form: unknown, kept: unknown): boolean {
  return [form, kept].every((value) => value === null || typeof value === "string");
}

function textsOf(numbers: unknown): Partial<EditorDraft["numbers"]> {
  if (!isFields(numbers)) return {};
  return Object.fromEntries(
    draftFields.flatMap((field) => {
      const text = numbers[field];
      return typeof text === "string" ? [[field, text]] : [];
    }),
  );
}
