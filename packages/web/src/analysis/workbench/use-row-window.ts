import { useLayoutEffect, useMemo, useRef, useState, type RefObject } from "react";
import { rowWindow, scrollToRow, type RowWindow } from "./row-window.ts";

/** The height of a row before it was ever drawn. */
const GUESS = 42;

/** Draws of a long list only what is in view: a list of ten thousand rows is as quick as one of ten. */
export function useRowWindow(ids: readonly string[]): {
  /** The part of the page that scrolls; its rows carry their id as `data-marker`. */
  readonly box: RefObject<HTMLDivElement | null>;
  readonly window: RowWindow;
  /** Goes to a row when it is not in view. */
  readonly show: (row: number) => void;
} {
  const box = useRef<HTMLDivElement>(null);
  const [known, setKnown] = useState<ReadonlyMap<string, number>>(new Map());
  const [view, setView] = useState({ scrollTop: 0, viewHeight: 600 });
  const heights = useMemo(() => ids.map((id) => known.get(id) ?? GUESS), [ids, known]);
  const window = useMemo(() => rowWindow(heights, view), [heights, view]);

  useLayoutEffect(() => {
    const element = box.current;
    if (element === null) return undefined;
    const look = (): void => setView({ scrollTop: element.scrollTop, viewHeight: element.clientHeight });
    const watch = new ResizeObserver(look);
    watch.observe(element);
    element.addEventListener("scroll", look, { passive: true });
    return () => {
      watch.disconnect();
      element.removeEventListener("scroll", look);
    };
  }, []);

  useLayoutEffect(() => {
    setKnown((before) => measured(box.current, before));
    // eslint-disable-next-line react/exhaustive-effect-dependencies -- measured anew whenever other rows are drawn
  }, [window, ids]);

  const show = (row: number): void => {
    const element = box.current;
    if (element === null) return;
    const { scrollTop, clientHeight } = element;
    const to = scrollToRow(heights, row, { scrollTop, viewHeight: clientHeight });
    if (to !== null) element.scrollTop = to;
  };
  return { box, window, show };
}

/** The heights of the rows that are drawn now, with those known before; the same when nothing differs. */
function measured(box: HTMLElement | null, before: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
  const rows = [...(box?.querySelectorAll<HTMLElement>("tr[data-marker]") ?? [])];
  const news = rows.flatMap((row): [string, number][] => {
    const id = row.dataset["marker"] ?? "";
    return row.offsetHeight === 0 || before.get(id) === row.offsetHeight ? [] : [[id, row.offsetHeight]];
  });
  return news.length === 0 ? before : new Map([...before, ...news]);
}
