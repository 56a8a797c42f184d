import type { Recording } from "@samenkijken/contract/recordings";
import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { api } from "../../platform/api.ts";
import { forgetKept, readKept } from "./kept-films.ts";

/**
 * A tab that closed between the last byte and the comparison left the hash behind: it is told now. When the server does
 * not answer, the next visit tells it.
 */
export function useConfirmLater(recordings: readonly Recording[]): void {
  const queries = useQueryClient();
  const waiting = recordings
    .filter(({ arrivedAt, confirmedAt }) => arrivedAt !== null && confirmedAt === null)
    .map(({ id }) => id)
    .join();
  useEffect(() => {
    const tell = async (recordingId: string): Promise<void> => {
      const sha256 = (await readKept(recordingId))?.sha256 ?? null;
      if (sha256 === null) return;
      await api.confirmUpload({ params: { recordingId }, body: { sha256 } });
      await forgetKept(recordingId);
      await queries.invalidateQueries();
    };
    for (const id of waiting.split(",").filter((id) => id !== "")) void tell(id).catch(() => undefined);
  }, [queries, waiting]);
}
