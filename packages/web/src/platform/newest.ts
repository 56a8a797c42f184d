import type { UseQueryResult } from "@tanstack/react-query";
import { useEffect, useState } from "react";

/** After this long what was known is shown, and the newest takes its place when it comes. */
const PATIENCE_MS = 1000;

/**
 * Whether a list whose order changes may be shown: when it is the newest, or when the server takes long. What was known of
 * it is not shown for a moment only: it would be put in another order just when a finger comes down.
 */
export function useIsNewest(query: UseQueryResult): boolean {
  const [isShown, setShown] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, []);
  const isNewest = query.isFetchedAfterMount || !query.isFetching;
  // Once shown it stays: what is asked later comes in its place.
  if (isNewest && !isShown) setShown(true);
  return isShown || isNewest;
}
