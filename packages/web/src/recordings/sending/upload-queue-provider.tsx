import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import type { ReactNode } from "react";
import { useSessionQuery } from "../../platform/session.tsx";
import { forgetKept } from "./kept-films.ts";
import { sendFilm } from "./send-film.ts";
import { UploadQueueContext } from "./upload-queue-context.ts";
import { createUploadQueue, type UploadQueue } from "./upload-queue.ts";

/**
 * Keeps the films of this tab going while the person walks through the screens. It stands above the sign-in, so that a
 * session that ends does not take them along: they wait, and go on when the same member is back.
 */
export function UploadQueueProvider(props: { children: ReactNode }) {
  const queries = useQueryClient();
  const [queue] = useState(() =>
    createUploadQueue({
      send: sendFilm,
      onEnd: (id) => {
        void forgetKept(id);
        void queries.invalidateQueries();
      },
    }),
  );
  useWakeUp(queue);
  useCloseWarning(queue);
  return <UploadQueueContext value={queue}>{props.children}</UploadQueueContext>;
}

/** A film that waits goes on when the network is back, and when the member is; another member gets none of them. */
function useWakeUp(queue: UploadQueue): void {
  const memberId = useSessionQuery().data?.member.id;
  const before = useRef(memberId);
  useEffect(() => {
    if (memberId === undefined) return;
    if (before.current !== undefined && before.current !== memberId)
      for (const { id } of queue.films.get().list) queue.forget(id);
    before.current = memberId;
    queue.wake();
  }, [queue, memberId]);
  useEffect(() => {
    window.addEventListener("online", queue.wake);
    return () => window.removeEventListener("online", queue.wake);
  }, [queue]);
}

/** Asks before the tab closes while a film is on its way: the browser shows its own words. */
function useCloseWarning(queue: UploadQueue): void {
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent): void => {
      const isBusy = queue.films.get().list.some(({ phase }) => phase !== "paused");
      if (isBusy) event.preventDefault();
    };
    window.addEventListener("beforeunload", warn);
    return () => window.removeEventListener("beforeunload", warn);
  }, [queue]);
}
