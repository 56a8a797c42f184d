import { useEffect, useRef, type RefObject } from "react";

/** Gives the focus to the element with an id, once the change that was just made is on screen. */
export function useFocusNext(): (elementId: string) => void {
  const wanted = useRef<string | null>(null);
  useEffect(() => {
    if (wanted.current === null) return;
    document.getElementById(wanted.current)?.focus();
    wanted.current = null;
  });
  return (elementId) => {
    wanted.current = elementId;
  };
}

/** Where a row that had the focus is taken away, the list itself gets it; it needs `tabIndex={-1}`. */
export function useFocusKept<E extends HTMLElement>(rows: number): RefObject<E | null> {
  const list = useRef<E>(null);
  const before = useRef(rows);
  useEffect(() => {
    const isFewer = rows < before.current;
    before.current = rows;
    if (isFewer && document.activeElement === document.body) list.current?.focus({ preventScroll: true });
  }, [rows]);
  return list;
}
