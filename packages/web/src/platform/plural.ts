import type { Language } from "@samenkijken/contract/shapes";

const rules = { nl: new Intl.PluralRules("nl"), en: new Intl.PluralRules("en") };
const lists = {
  nl: new Intl.ListFormat("nl", { type: "conjunction" }),
  en: new Intl.ListFormat("en", { type: "conjunction" }),
};

/** The count with the right form of the word: "1 gezin", "3 gezinnen". */
export function plural(language: Language, count: number, forms: { one: string; other: string }): string {
  return `${count} ${rules[language].select(count) === "one" ? forms.one : forms.other}`;
}

/** Names joined as people say them: "Noah, Liv en Sam". */
export function listInWords(language: Language, parts: readonly string[]): string {
  return lists[language].format(parts);
}
