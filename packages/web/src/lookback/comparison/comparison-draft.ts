import { ComparedPicture } from "@samenkijken/contract/comparison";
import { z } from "zod";
import { talkKeeping, type KeepingPlace } from "../talk-keeping.ts";

const Pair = z.object({ before: ComparedPicture.nullable(), now: ComparedPicture.nullable() });

/** The two pictures, with the words beside them. */
export type Pair = z.output<typeof Pair>;

/** What was chosen and typed and is not saved yet, kept on this computer as the words of a talk are. */
export function comparisonDraft(
  place: KeepingPlace,
  { memberId, trajectoryId }: { readonly memberId: string; readonly trajectoryId: string },
): { read: () => Pair | null; write: (pair: Pair) => void; clear: () => void } {
  const keeping = talkKeeping(place, { memberId, lookBackId: `comparison-${trajectoryId}` });
  return {
    read: () => {
      try {
        return Pair.safeParse(JSON.parse(keeping.readText("pair") || "null")).data ?? null;
      } catch {
        return null;
      }
    },
    write: (pair) => keeping.writeText("pair", JSON.stringify(pair)),
    clear: keeping.clear,
  };
}
