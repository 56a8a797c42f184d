import type { Clip } from "@samenkijken/contract/analysis";
import type { z } from "zod";

type Stretch = Pick<z.output<typeof Clip>, "start" | "end" | "sensitive">;

/** Whether a moment lies in a clip that is sensitive: no photo is made there, of a child that is undressed least of all. */
export function isSensitiveMoment(clips: readonly Stretch[], at: number): boolean {
  return clips.some(({ start, end, sensitive }) => sensitive === "yes" && start <= at && at < end);
}
