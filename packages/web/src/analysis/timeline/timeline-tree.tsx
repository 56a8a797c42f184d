import type { Marker } from "@samenkijken/annotation/document/document-record";
import { useEffect, useRef, useState, type KeyboardEvent, type RefObject } from "react";
import { useLanguage, useMessages } from "../../platform/language.ts";
import type { Desk } from "../workbench/desk.ts";
import { useDesk, useDeskState, useFilmState, useNotes, useSurroundings } from "../workbench/desk-context.ts";
import { removeChosen } from "../workbench/mark-actions.ts";
import { goTo } from "../workbench/play-actions.ts";
import { isOnTimeline } from "./hit-record.ts";
import { beginOf, laneOf, pictureRecords, type PictureRecord } from "./lanes.ts";
import type { HandsStore } from "./timeline-hands.ts";
import { timelineMessages } from "./timeline-messages.ts";
import type { Band, TimelineRows } from "./timeline-rows.ts";
import { showing, xOf } from "./timeline-view.ts";
import { itemName } from "./timeline-words.ts";

type Item = Marker | PictureRecord;

interface TreeRow {
  readonly id: string;
  readonly label: string;
  readonly listLabel: string;
  readonly band: Band;
  readonly items: readonly Item[];
}

/** The place of an item in a row, or -1; found by its time, however many there are. */
function placeOfItem(items: readonly Item[], wanted: Item | undefined): number {
  if (wanted === undefined) return -1;
  for (let nth = placeAt(items, beginOf(wanted)); nth >= 0; nth -= 1) {
    const item = items[nth];
    if (item?.id === wanted.id) return nth;
    if (item === undefined || beginOf(item) < beginOf(wanted)) return -1;
  }
  return -1;
}

/** The last item that begins at or before a moment; the first one when all begin later. */
function placeAt(items: readonly Item[], at: number): number {
  let [low, high] = [0, items.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    const item = items[middle];
    if (item !== undefined && beginOf(item) <= at) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 1);
}

/** Keys that say nothing about the item that has focus: they are for the film or for going on. */
const aside = /^(?:Tab|Shift|Control|Alt|Meta| |[1-9]|Arrow\w+)$/u;

/** Chooses an item and brings it in view. */
function choose({ state, player }: Desk, item: Item): void {
  state.update({
    selection: item.id,
    timeline: showing(state.get().timeline, beginOf(item), player.table.end),
  });
}

function useRows(rows: TimelineRows): TreeRow[] {
  const words = useMessages(timelineMessages);
  const document = useNotes((state) => state.document);
  const items = pictureRecords(document);
  const count = (type: Item["type"]): number => items.filter((item) => item.type === type).length;
  const lanes = rows.lanes.map((lane) => {
    const { markers } = laneOf(document, lane.person.id);
    const { id, name } = lane.person;
    return {
      id,
      label: words.codesOf(name, markers.length),
      listLabel: words.codes,
      band: lane,
      items: markers,
    };
  });
  const label = words.pictureRow(count("clip"), count("still"), count("note"));
  return [{ id: "picture", label, listLabel: words.pictureItems, band: rows.picture, items }, ...lanes];
}

interface Walk {
  /** Which item of a row has its tab stop. */
  readonly stopIn: (row: TreeRow) => number;
  /** Gives an item the focus, chooses it and brings it in view. */
  readonly walkTo: (row: TreeRow | undefined, item: Item | undefined) => void;
}

/** Where the tab stops are, and walking from one item to another. */
function useWalk(desk: Desk, tree: RefObject<HTMLElement | null>): Walk {
  const records = useNotes((state) => state.document.records);
  const selection = useDeskState((state) => state.selection);
  // While the film plays the stops stay where they are.
  useFilmState((film) => (film.playing ? -1 : film.frame));
  const [walked, setWalked] = useState<Readonly<Record<string, Item>>>({});
  const wanted = useRef<string | null>(null);
  useEffect(() => {
    if (wanted.current === null) return;
    const option = tree.current?.querySelector(`[data-row="${CSS.escape(wanted.current)}"][tabindex="0"]`);
    wanted.current = null;
    if (option instanceof HTMLElement) option.focus({ preventScroll: true });
  });
  return {
    stopIn: ({ id, items }) => {
      const chosen = selection === null ? undefined : records.get(selection);
      const places = [isOnTimeline(chosen) ? chosen : undefined, walked[id]].map((item) =>
        placeOfItem(items, item),
      );
      return places.find((place) => place >= 0) ?? placeAt(items, desk.player.now());
    },
    walkTo: (row, item) => {
      if (row === undefined || item === undefined) return;
      wanted.current = row.id;
      setWalked((before) => ({ ...before, [row.id]: item }));
      choose(desk, item);
    },
  };
}

/** The row above or below in which there is something. */
function rowBeside(rows: readonly TreeRow[], nth: number, by: 1 | -1): TreeRow | undefined {
  const others = rows.filter((row, at) => (at - nth) * by > 0 && row.items.length > 0);
  return by === 1 ? others[0] : others.at(-1);
}

/** What was pressed on an item. */
function keyOf({ key, shiftKey, ctrlKey, metaKey, altKey }: KeyboardEvent): string {
  if (ctrlKey || metaKey || altKey) return "";
  if (!shiftKey) return key;
  return key === "F10" ? "ContextMenu" : "";
}

/**
 * The timeline for assistive technology and the keyboard (design 10.2): a group for each person with one tab stop, in
 * which arrows walk. Only the item with the stop and its neighbours are on the page, however many there are.
 */
export function TimelineTree(props: { rows: TimelineRows; width: number; hands: HandsStore }) {
  const desk = useDesk();
  const { mayEdit } = useSurroundings();
  const rows = useRows(props.rows);
  const tree = useRef<HTMLDivElement>(null);
  const { stopIn, walkTo } = useWalk(desk, tree);
  const keys = (event: KeyboardEvent, nth: number, place: number): void => {
    const row = rows[nth];
    const item = row?.items[place];
    if (row === undefined || item === undefined) return;
    if (!aside.test(event.key) && desk.state.get().selection !== item.id) choose(desk, item);
    const beside = (by: 1 | -1): void => {
      const next = rowBeside(rows, nth, by);
      walkTo(next, next?.items[placeAt(next.items, beginOf(item))]);
    };
    const own: Readonly<Record<string, () => void>> = {
      ArrowLeft: () => walkTo(row, row.items[place - 1]),
      ArrowRight: () => walkTo(row, row.items[place + 1]),
      ArrowUp: () => beside(-1),
      ArrowDown: () => beside(1),
      Enter: () => goTo(desk, item.id, beginOf(item) as Marker["start"]),
      Delete: () => {
        if (mayEdit === "no") return;
        removeChosen(desk);
        walkTo(row, row.items[place + 1] ?? row.items[place - 1]);
      },
      ContextMenu: () => {
        const { left: x, bottom: y } = event.currentTarget.getBoundingClientRect();
        props.hands.update({ actions: { id: item.id, x, y, how: "beside" } });
      },
    };
    const act = own[keyOf(event)];
    if (act === undefined) return;
    // Here arrows walk; everywhere else they step frames.
    event.preventDefault();
    event.stopPropagation();
    act();
  };
  return (
    <div ref={tree} className="timeline-tree">
      {rows.map((row, nth) => (
        <Row
          key={row.id}
          row={row}
          stop={stopIn(row)}
          width={props.width}
          onKey={(event, place) => keys(event, nth, place)}
        />
      ))}
    </div>
  );
}

function Row(props: {
  row: TreeRow;
  stop: number;
  width: number;
  onKey: (event: KeyboardEvent, place: number) => void;
}) {
  const { row, stop, width, onKey } = props;
  const language = useLanguage();
  const desk = useDesk();
  const view = useDeskState((state) => state.timeline);
  const selection = useDeskState((state) => state.selection);
  const { top, height } = row.band;
  const inset = height > 28 ? 2 : 0;
  const near = row.items.slice(Math.max(0, stop - 1), stop + 2);
  return (
    // eslint-disable-next-line jsx-a11y/prefer-tag-over-role -- a fieldset groups form fields
    <div role="group" aria-label={row.label}>
      {near.length > 0 && (
        // eslint-disable-next-line jsx-a11y/prefer-tag-over-role -- a native list box shows all of its options
        <div role="listbox" aria-label={row.listLabel} aria-orientation="horizontal" tabIndex={-1}>
          {near.map((item, at) => {
            const place = Math.max(0, stop - 1) + at;
            const x = xOf(view, width, beginOf(item));
            const end = item.type === "marker" || item.type === "clip" ? item.end : null;
            const length = end === null ? 0 : xOf(view, width, end) - x;
            const left = length < 26 ? x - 13 : x - 2;
            return (
              <div
                key={item.id}
                // eslint-disable-next-line jsx-a11y/prefer-tag-over-role -- a native option lives in a native list box
                role="option"
                className="timeline-item"
                data-row={row.id}
                tabIndex={place === stop ? 0 : -1}
                aria-selected={item.id === selection}
                aria-posinset={place + 1}
                aria-setsize={row.items.length}
                aria-label={itemName(desk, item, language)}
                style={{
                  left,
                  top: top + inset,
                  width: Math.max(26, length + 4),
                  height: height - 2 * inset,
                }}
                onKeyDown={(event) => onKey(event, place)}
              />
            );
          })}
        </div>
      )}
    </div>
  );
}
