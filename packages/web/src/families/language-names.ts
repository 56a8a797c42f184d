import type { Language } from "@samenkijken/contract/shapes";

const tags = [
  "nl",
  "en",
  "ar",
  "tr",
  "pl",
  "uk",
  "ti",
  "so",
  "fa",
  "ps",
  "ku",
  "zgh",
  "bg",
  "ro",
  "ru",
  "es",
  "pt",
  "fr",
  "de",
  "it",
  "zh",
  "hi",
  "ur",
  "id",
  "pap",
] as const;

/** Languages that browsers give no name in our two. */
const unnamed: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  pap: { nl: "Papiaments", en: "Papiamento" },
  zgh: { nl: "Berbers (Tamazight)", en: "Berber (Tamazight)" },
};

/** Languages that families speak, by name in the language of the screen, Dutch first. */
export function languageOptions(language: Language): { value: string; label: string }[] {
  const names = new Intl.DisplayNames(language, { type: "language" });
  const [first, ...rest] = tags.map((tag) => ({
    value: tag,
    label: unnamed[tag]?.[language] ?? names.of(tag) ?? tag,
  }));
  const sorted = rest.toSorted((one, other) => one.label.localeCompare(other.label, language));
  return first === undefined ? sorted : [first, ...sorted];
}
