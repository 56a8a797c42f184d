import { z } from "zod";
import { Wording } from "@samenkijken/domain/method/wording";
import { Programme } from "@samenkijken/domain/programmes/programme";
import { nothing, operation } from "./operation.ts";
import { Instant, ProgrammeName, Reason } from "./shapes.ts";

/** A card of the method library: words in both languages, always with a source. */
export const GuideCard = z.object({
  id: z.string(),
  theme: z.enum(["principle", "question", "film-moment"]),
  nl: z.string(),
  en: z.string(),
  source: Wording,
});

export type GuideCard = z.output<typeof GuideCard>;

/** A version of a programme: as it shipped (no one published it), or as the organisation wrote it. */
export const ProgrammeVersion = z.object({
  programme: Programme,
  /** What changed and why; empty for what shipped. */
  note: z.string(),
  publishedAt: Instant.nullable(),
});
export type ProgrammeVersion = z.output<typeof ProgrammeVersion>;

export const guideOperations = {
  /** Every version of every programme of the organisation, older versions first. */
  listProgrammes: operation({
    method: "GET",
    path: "/programmes",
    door: "programme.read",
    params: nothing,
    body: nothing,
    result: z.array(ProgrammeVersion),
    problems: [],
  }),
  /** One version of a programme, whole: it never changes. */
  readProgramme: operation({
    method: "GET",
    path: "/programmes/:programmeId/versions/:version",
    door: "programme.read",
    params: z.object({
      programmeId: ProgrammeName,
      version: z.coerce.number<number | string>().int().min(1).max(600),
    }),
    body: nothing,
    result: Programme,
    problems: [],
  }),
  /** Publishes a programme as the next version; what runs stays on its own version. */
  publishProgramme: operation({
    method: "POST",
    path: "/programmes",
    door: "programme.edit",
    params: nothing,
    body: z.object({ programme: Programme, note: Reason }),
    result: z.array(ProgrammeVersion),
    problems: ["changed-meanwhile", "programme-not-sound"],
  }),
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
