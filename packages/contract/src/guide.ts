import { z } from "zod";
import { nothing, operation } from "./operation.ts";

/** A card of the method library: words in both languages, always with a source. */
export const GuideCard = z.object({
  id: z.string(),
  theme: z.enum(["principle", "question", "film-moment"]),
  nl: z.string(),
  en: z.string(),
  source: z.string(),
});

export type GuideCard = z.output<typeof GuideCard>;

export const guideOperations = {
  listCards: operation({
    method: "GET",
    path: "/guide/cards",
    door: "guide.read",
    params: nothing,
    body: nothing,
    result: z.array(GuideCard),
    problems: [],
  }),
};
