import { schemeById } from "@samenkijken/domain/method/codes";
import type { Programme } from "@samenkijken/domain/programmes/programme";
import type { ProgrammeChange } from "@samenkijken/domain/programmes/programme-changes";
import { useLanguage, useMessages } from "../platform/language.ts";
import { editorMessages } from "./editor/messages.ts";
import { useStepName } from "./step-names.ts";
import { isFields, valueAt } from "./editor/value-at.ts";

/** The text by which an item is known on screen. */
function titleOf(item: Readonly<Record<string, unknown>>, language: "nl" | "en"): string | null {
  const own = item[language];
  if (typeof own === "string") return own;
  for (const field of ["label", "name", "words", "topic", "question", "hears", "why"]) {
    const text = valueAt(item, [field, language]);
    if (typeof text === "string") return text;
  }
  return null;
}

/** Says in words what changed, and where. */
export function useToldChange(): (
  change: ProgrammeChange,
  programmes: readonly Programme[],
) => {
  where: string;
  what: string;
} {
  const language = useLanguage();
  const words = useMessages(editorMessages);
  const stepName = useStepName();
  const rules: Readonly<Record<string, string>> = words.rules;

  const saidPlain = (value: string | number | boolean): string => {
    if (typeof value === "string") return value === "" ? words.empty : (rules[value] ?? value);
    return typeof value === "number" ? String(value) : value ? words.confirmed : words.unconfirmed;
  };
  const said = (value: unknown): string => {
    if (typeof value === "string" || typeof value === "number" || typeof value === "boolean")
      return saidPlain(value);
    const items: readonly unknown[] = Array.isArray(value)
      ? value
      : isFields(value)
        ? Object.values(value)
        : [];
    const title = isFields(value) ? titleOf(value, language) : null;
    return title ?? (items.length === 0 ? words.empty : items.map(said).join(", "));
  };

  const keyName = (key: string, before: string | undefined, schemeId: string): string => {
    if (before === "stepCards" || before === "texts") return stepName(key);
    if (before === "byCode")
      return schemeById(schemeId)?.codes.find(({ id }) => id === key)?.label[language] ?? key;
    return words.fieldNames[key] ?? key;
  };

  /** The way to it: names of fields, and of items what they say. */
  const whereOf = (path: readonly string[], programme: Programme): string[] => {
    let value: unknown = programme;
    return path.flatMap((key, nth) => {
      if (Array.isArray(value)) {
        const item: unknown = value.find(
          (each: unknown) =>
            isFields(each) && String(each["intent"] ?? each["id"]).replace(/@\d+$/u, "") === key,
        );
        value = item;
        const title = isFields(item) ? titleOf(item, language) : null;
        return title === null ? [] : [title];
      }
      value = valueAt(value, [key]);
      return [keyName(key, path[nth - 1], programme.schemeId)];
    });
  };

  return ({ path, kind, before, after }, programmes) => {
    const ways = programmes.map((programme) => whereOf(path, programme));
    const [way = []] = ways.toSorted((one, other) => other.length - one.length);
    const where = way.filter((each, nth) => each !== "" && each !== way[nth - 1]).join(": ");
    if (kind === "moved") return { where, what: words.changed.moved };
    const what =
      kind === "changed"
        ? words.fromTo(said(before), said(after))
        : kind === "added"
          ? words.fromNothing(said(after))
          : words.toNothing(said(before));
    return { where, what: `${words.changed[kind]}: ${what}` };
  };
}
