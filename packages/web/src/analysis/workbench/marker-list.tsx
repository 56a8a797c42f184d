import { PlusIcon } from "@phosphor-icons/react";
import { markersInTime } from "@samenkijken/annotation/document/annotation-document";
import { timecodeOf } from "@samenkijken/annotation/time/timecode";
import { useEffect, useMemo, useRef, useState } from "react";
import { useFocusKept } from "../../platform/focus.ts";
import { useLanguage, useMessages } from "../../platform/language.ts";
import { Button } from "../../ui/button.tsx";
import { SegmentedControl } from "../../ui/segmented-control.tsx";
import { analysisMessages } from "../messages.ts";
import {
  useDesk,
  useDeskState,
  useFilmState,
  useMeasures,
  useNotes,
  useSurroundings,
} from "./desk-context.ts";
import { InlineChoice } from "./inline-choice.tsx";
import { listMessages } from "./list-messages.ts";
import { addAtPlayhead } from "./mark-actions.ts";
import { MarkerRow } from "./marker-row.tsx";
import { PickedList } from "./picked-list.tsx";
import { useRowWindow } from "./use-row-window.ts";

const ALL = "";

interface Filter {
  readonly person: string;
  readonly code: string;
}

/** The markers that the list shows, in order of time. */
function useShownMarkers({ person, code }: Filter) {
  const document = useNotes((state) => state.document);
  return useMemo(() => {
    const all = markersInTime(document);
    const shown = all.filter(
      ({ track, code: own }) => (person === ALL || track === person) && (code === ALL || own === code),
    );
    return { all: all.length, shown };
  }, [document, person, code]);
}

function ListBar(props: {
  filter: Filter;
  onFilter: (filter: Filter) => void;
  counted: string;
  onAdd: () => void;
}) {
  const words = useMessages(listMessages);
  const language = useLanguage();
  const { mayEdit } = useSurroundings();
  const { people, scheme, player } = useDesk();
  useFilmState(({ frame }) => frame);
  const { filter, onFilter } = props;
  return (
    <div className="list-bar">
      <InlineChoice
        label={words.filterPerson}
        value={filter.person}
        options={[
          { value: ALL, label: words.everyone },
          ...people.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={(person) => onFilter({ ...filter, person })}
      />
      <InlineChoice
        label={words.filterCode}
        value={filter.code}
        options={[
          { value: ALL, label: words.everyCode },
          ...scheme.codes.map(({ id, label }) => ({ value: id, label: label[language] })),
        ]}
        onChange={(code) => onFilter({ ...filter, code })}
      />
      <span className="text-small text-2">{props.counted}</span>
      {mayEdit === "yes" && (
        <Button size="small" icon={PlusIcon} onClick={props.onAdd}>
          {words.addRow(timecodeOf(player.table, player.now()))}
        </Button>
      )}
    </div>
  );
}

/** Keeps the row with the focus drawn, also when it is scrolled away: what is typed there is not in the notes yet. */
function useKeptRow(ids: readonly string[], { first, after }: { first: number; after: number }) {
  const [kept, setKept] = useState<string | null>(null);
  const at = kept === null ? -1 : ids.indexOf(kept);
  const isOutside = at !== -1 && (at < first || at >= after);
  return { outside: isOutside ? at : null, keep: setKept };
}

function CodeTable({ filter, wanted }: { filter: Filter; wanted: { current: string | null } }) {
  const words = useMessages(analysisMessages);
  const list = useMessages(listMessages);
  const { mayEdit } = useSurroundings();
  const { links } = useMeasures();
  const { shown, all } = useShownMarkers(filter);
  const ids = useMemo(() => shown.map(({ id }) => id), [shown]);
  const rows = useRowWindow(ids);
  const { first, after, spaceBefore, spaceAfter } = rows.window;
  const kept = useKeptRow(ids, rows.window);
  const selection = useDeskState((state) => state.selection);
  const box = useFocusKept<HTMLFieldSetElement>(shown.length);
  const { show } = rows;
  useEffect(() => {
    const row = selection === null ? -1 : ids.indexOf(selection);
    if (row !== -1) show(row);
    // eslint-disable-next-line react-hooks/exhaustive-deps -- only another choice scrolls; whoever scrolls on is left alone
  }, [selection]);
  useEffect(() => {
    const row = box.current?.querySelector<HTMLElement>(`[data-marker="${wanted.current ?? ""}"]`);
    if (wanted.current === null || row === null || row === undefined) return;
    wanted.current = null;
    row.querySelectorAll("select")[1]?.focus();
  });
  const drawn = shown.slice(first, after).map((marker, nth) => ({ marker, row: first + nth }));
  const outside = kept.outside === null ? undefined : shown[kept.outside];
  const row = ({ marker, row: at }: { marker: (typeof shown)[number]; row: number }) => (
    <MarkerRow key={marker.id} marker={marker} link={links.get(marker.id)} row={at} />
  );
  if (all === 0) return <p className="list-empty text-2">{words.noMarkers}</p>;
  if (shown.length === 0) return <p className="list-empty text-2">{list.nothingShown}</p>;
  return (
    <fieldset ref={box} tabIndex={-1} className="record-list" disabled={mayEdit === "no"}>
      <div className="record-scroll" ref={rows.box}>
        <table aria-rowcount={shown.length + 1}>
          <caption className="visually-hidden">{list.caption}</caption>
          <thead>
            <tr aria-rowindex={1}>
              {Object.entries(list.columns)
                .filter(([column]) => column !== "kind" && column !== "words")
                .map(([column, label]) => (
                  <th key={column} scope="col">
                    {label}
                  </th>
                ))}
            </tr>
          </thead>
          {/* eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- it only watches which row has the focus */}
          <tbody
            onFocus={({ target }) => kept.keep(target.closest("tr")?.dataset["marker"] ?? null)}
            onBlur={() => kept.keep(null)}
          >
            {outside !== undefined &&
              (kept.outside ?? 0) < first &&
              row({ marker: outside, row: kept.outside ?? 0 })}
            <tr aria-hidden="true" className="row-space" style={{ height: spaceBefore }} />
            {drawn.map(row)}
            <tr aria-hidden="true" className="row-space" style={{ height: spaceAfter }} />
            {outside !== undefined &&
              (kept.outside ?? 0) >= after &&
              row({ marker: outside, row: kept.outside ?? 0 })}
          </tbody>
        </table>
      </div>
    </fieldset>
  );
}

/** Everything in real tables: the equal of the timeline, with the same data, and every field can be changed. */
export function MarkerList() {
  const list = useMessages(listMessages);
  const desk = useDesk();
  const [table, setTable] = useState<"codes" | "picked">("codes");
  const [filter, setFilter] = useState<Filter>({ person: ALL, code: ALL });
  const { shown, all } = useShownMarkers(filter);
  const wanted = useRef<string | null>(null);
  const add = (): void => {
    wanted.current = addAtPlayhead(desk, {
      track: filter.person === ALL ? desk.state.get().track : filter.person,
      code: filter.code === ALL ? (desk.scheme.codes[0]?.id ?? "") : filter.code,
    });
  };
  return (
    <div className="record-lists">
      <div className="list-head">
        <SegmentedControl
          id="list-table"
          label={list.codes}
          value={table}
          options={[
            { value: "codes", label: list.codes },
            { value: "picked", label: list.picked },
          ]}
          onChange={setTable}
        />
        {table === "codes" && (
          <ListBar filter={filter} onFilter={setFilter} counted={list.shown(shown.length, all)} onAdd={add} />
        )}
      </div>
      {table === "codes" ? <CodeTable filter={filter} wanted={wanted} /> : <PickedList />}
    </div>
  );
}
