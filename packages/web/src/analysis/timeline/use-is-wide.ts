import { useSyncExternalStore } from "react";

const wide = "(min-width: 1024px) and (min-height: 640px)";

function subscribe(listener: () => void): () => void {
  const query = matchMedia(wide);
  query.addEventListener("change", listener);
  return () => query.removeEventListener("change", listener);
}

/** Whether the screen has room for the timeline; below that the list takes its place, and only one of them is kept up. */
export function useIsWide(): boolean {
  return useSyncExternalStore(subscribe, () => matchMedia(wide).matches);
}
