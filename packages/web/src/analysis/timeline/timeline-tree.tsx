import type { Marker } from "@samenkijken/annotation/document/document-record";
import type { AnnotationDocument } from "@samenkijken/annotation/document/annotation-document";
import {
  memo,
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
  type KeyboardEvent,
  type RefObject,
} from "react";
import { useLanguage, useMessages } from "../../platform/language.ts";
import type { Desk } from "../workbench/desk.ts";
import { useDesk, useDeskState, useFilmState, useNotes, useSurroundings } from "../workbench/desk-context.ts";
import { removeChosen } from "../workbench/mark-actions.ts";
import type { FilmPerson } from "../workbench/people.ts";
import { goTo } from "../workbench/play-actions.ts";
import { isOnTimeline } from "./hit-record.ts";
import { beginOf, laneOf, pictureRecords, type PictureRecord } from "./lanes.ts";
import type { HandsStore } from "./timeline-hands.ts";
import { timelineMessages } from "./timeline-messages.ts";
import type { Band, TimelineRows } from "./timeline-rows.ts";
import { showing, xOf } from "./timeline-view.ts";
import { itemName } from "./timeline-words.ts";

type Item = Marker | PictureRecord;

/** A row of the tree: that of the picture, or that of a person. */
interface TreeRow {
  readonly id: string;
  readonly band: Band;
  readonly person: FilmPerson | null;
}

function rowsIn({ picture, lanes }: TimelineRows): readonly TreeRow[] {
  const others = lanes.map((lane) => ({ id: lane.person.id, band: lane, person: lane.person }));
  return [{ id: "picture", band: picture, person: null }, ...others];
}

/** What stands in a row, in order of time; the same list as long as nothing in this row changes. */
function itemsIn(document: AnnotationDocument, { person }: TreeRow): readonly Item[] {
  return person === null ? pictureRecords(document) : laneOf(document, person.id).markers;
}

/** The chosen item when it stands in this row. */
function chosenIn({ state, notes }: Desk, { person }: TreeRow): Item | undefined {
  const { selection } = state.get();
  const record = selection === null ? undefined : notes.state.get().document.records.get(selection);
  if (!isOnTimeline(record)) return undefined;
  const isHere =
    person === null ? record.type !== "marker" : record.type === "marker" && record.track === person.id;
  return isHere ? record : undefined;
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

/** What a row and its list are called. */
function useLabels({ person }: TreeRow, items: readonly Item[]): { label: string; listLabel: string } {
  const words = useMessages(timelineMessages);
  if (person !== null) return { label: words.codesOf(person.name, items.length), listLabel: words.codes };
  const count = (type: Item["type"]): number => items.filter((item) => item.type === type).length;
  return {
    label: words.pictureRow(count("clip"), count("still"), count("note")),
    listLabel: words.pictureItems,
  };
}

/** Gives an item the focus, chooses it and brings it in view. */
type WalkTo = (row: TreeRow | undefined, item: Item | undefined) => void;

/** Walking from one item to another, and where it was walked to last in each row. */
function useWalk(
  desk: Desk,
  tree: RefObject<HTMLElement | null>,
): { walked: Readonly<Record<string, Item>>; walkTo: WalkTo } {
  const [walked, setWalked] = useState<Readonly<Record<string, Item>>>({});
  const wanted = useRef<string | null>(null);
  useEffect(() => {
    if (wanted.current === null) return;
    const option = tree.current?.querySelector(`[data-row="${CSS.escape(wanted.current)}"][tabindex="0"]`);
    wanted.current = null;
    if (option instanceof HTMLElement) option.focus({ preventScroll: true });
  });
  const walkTo = useCallback<WalkTo>(
    (row, item) => {
      if (row === undefined || item === undefined) return;
      wanted.current = row.id;
      setWalked((before) => ({ ...before, [row.id]: item }));
      choose(desk, item);
    },
    [desk],
  );
  return { walked, walkTo };
}

/** The row above or below in which there is something. */
function rowBeside(rows: readonly TreeRow[], nth: number, { by, has }: Beside): TreeRow | undefined {
  const others = rows.filter((row, at) => (at - nth) * by > 0 && has(row));
  return by === 1 ? others[0] : others.at(-1);
}

interface Beside {
  readonly by: 1 | -1;
  readonly has: (row: TreeRow) => boolean;
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
  const { hands } = props;
  const desk = useDesk();
  const { mayEdit } = useSurroundings();
  const rows = useMemo(() => rowsIn(props.rows), [props.rows]);
  const tree = useRef<HTMLDivElement>(null);
  const { walked, walkTo } = useWalk(desk, tree);
  const onKey = useCallback<OnKey>(
    (event, row, place) => {
      const at = (where: TreeRow): readonly Item[] => itemsIn(desk.notes.state.get().document, where);
      const items = at(row);
      const item = items[place];
      if (item === undefined) return;
      if (!aside.test(event.key) && desk.state.get().selection !== item.id) choose(desk, item);
      const beside = (by: 1 | -1): void => {
        const next = rowBeside(rows, rows.indexOf(row), { by, has: (other) => at(other).length > 0 });
        const others = next === undefined ? [] : at(next);
        walkTo(next, others[placeAt(others, beginOf(item))]);
      };
      const own: Readonly<Record<string, () => void>> = {
        ArrowLeft: () => walkTo(row, items[place - 1]),
        ArrowRight: () => walkTo(row, items[place + 1]),
        ArrowUp: () => beside(-1),
        ArrowDown: () => beside(1),
        Enter: () => goTo(desk, item.id, beginOf(item) as Marker["start"]),
        Delete: () => {
          if (mayEdit === "no") return;
          removeChosen(desk);
          walkTo(row, items[place + 1] ?? items[place - 1]);
        },
        ContextMenu: () => {
          const { left: x, bottom: y } = event.currentTarget.getBoundingClientRect();
          hands.update({ actions: { id: item.id, x, y, how: "beside" } });
        },
      };
      const act = own[keyOf(event)];
      if (act === undefined) return;
      // Here arrows walk; everywhere else they step frames.
      event.preventDefault();
      event.stopPropagation();
      act();
    },
    [desk, hands, mayEdit, rows, walkTo],
  );
  return (
    <div ref={tree} className="timeline-tree">
      {rows.map((row) => (
        <Row key={row.id} row={row} walked={walked[row.id]} width={props.width} onKey={onKey} />
      ))}
    </div>
  );
}

type OnKey = (event: KeyboardEvent, row: TreeRow, place: number) => void;

interface RowProps {
  readonly row: TreeRow;
  readonly walked: Item | undefined;
  readonly width: number;
  readonly onKey: OnKey;
}

/** One row; a marker in another one leaves it as it is. */
const Row = memo(function Row({ row, walked, width, onKey }: RowProps) {
  const language = useLanguage();
  const desk = useDesk();
  const view = useDeskState((state) => state.timeline);
  const items = useNotes((state) => itemsIn(state.document, row));
  const chosen = useDeskState(() => chosenIn(desk, row));
  const selection = chosen?.id;
  // While the film plays the stops stay where they are.
  useFilmState((film) => (film.playing ? -1 : film.frame));
  const { label, listLabel } = useLabels(row, items);
  const places = [chosen, walked].map((item) => placeOfItem(items, item));
  const stop = places.find((place) => place >= 0) ?? placeAt(items, desk.player.now());
  const { top, height } = row.band;
  const inset = height > 28 ? 2 : 0;
  const near = items.slice(Math.max(0, stop - 1), stop + 2);
  // What became of an initiative is part of its name, and comes about in another row.
  const names = useNotes(() => near.map((item) => itemName(desk, item, language)).join("\0")).split("\0");
  return (
    // eslint-disable-next-line jsx-a11y/prefer-tag-over-role -- a fieldset groups form fields
    <div role="group" aria-label={label}>
      {near.length > 0 && (
        // eslint-disable-next-line jsx-a11y/prefer-tag-over-role -- a native list box shows all of its options
        <div role="listbox" aria-label={listLabel} aria-orientation="horizontal" tabIndex={-1}>
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
                aria-setsize={items.length}
                aria-label={names[at]}
                style={{
                  left,
                  top: top + inset,
                  width: Math.max(26, length + 4),
                  height: height - 2 * inset,
                }}
                onKeyDown={(event) => onKey(event, row, place)}
              />
            );
          })}
        </div>
      )}
    </div>
  );
});
