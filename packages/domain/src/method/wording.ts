import { z } from "zod";

const words = z.string().trim().min(1).max(600);

/** A text in both languages. */
export const Wording = z.object({ nl: words, en: words });
export type Wording = Readonly<z.infer<typeof Wording>>;

/** A text for parents (or whoever is the client), in both forms of address: `nl` says je, `nlU` says u. */
export const ParentWording = Wording.extend({ nlU: words });
export type ParentWording = Readonly<z.infer<typeof ParentWording>>;

/** Where words come from, and whether the method's owner confirmed them; unconfirmed is marked for that owner only. */
export const sourced = { source: Wording, verified: z.boolean() };

/** The source of what was worded for this product. */
export const ownWords: Wording = { nl: "Eigen woorden, versie 1", en: "Own wording, version 1" };
