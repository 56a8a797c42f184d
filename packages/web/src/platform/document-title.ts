import { useEffect } from "react";

/** Names the tab after the screen: the screen first, the product last. */
export function useDocumentTitle(title: string): void {
  useEffect(() => {
    document.title = `${title} · Samenkijken`;
  }, [title]);
}
