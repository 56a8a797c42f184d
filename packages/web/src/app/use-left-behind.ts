import { useEffect } from "react";

/** The film that is being opened comes first: it takes over what was left of it by itself. */
const FIRST_MS = 5000;
const EVERY_MS = 60_000;

/** Sends what an earlier visit left on this device, as soon as there is internet; the member need not open the film. */
export function useLeftBehind(memberId: string | null): void {
  useEffect(() => {
    if (memberId === null) return undefined;
    let isSending = false;
    const send = (): void => {
      if (isSending) return;
      isSending = true;
      // Loaded apart: most pages have nothing to do with it.
      import("../analysis/saving/send-left-behind.ts")
        .then(({ sendLeftBehind }) => sendLeftBehind(memberId))
        // A browser that keeps nothing has nothing to send; without internet the next round tries again.
        .catch(() => undefined)
        .finally(() => {
          isSending = false;
        });
    };
    const first = setTimeout(send, FIRST_MS);
    const later = setInterval(send, EVERY_MS);
    window.addEventListener("online", send);
    return () => {
      clearTimeout(first);
      clearInterval(later);
      window.removeEventListener("online", send);
    };
  }, [memberId]);
}
