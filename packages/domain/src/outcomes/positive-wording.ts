/** Words with which a goal says what should stop instead of what to do. */
const stopping = {
  nl: /\b(niet|geen|nooit|niets|niemand|stoppen?|stop|minder|ophouden|houd op|zonder te|afleren|vermijden?)\b/iu,
  en: /\b(not|no|never|nothing|nobody|stop|stopping|less|fewer|quit|avoid|without|don['’]t|doesn['’]t|won['’]t|can['’]t)\b/iu,
};

/** Hints that a goal names what should stop. What somebody will do can be seen in a film; what they leave out cannot. A hint only, never a block. */
export function namesWhatStops(goal: string, language: "nl" | "en"): boolean {
  return stopping[language].test(goal);
}
