import { ArrowRightIcon, TrashIcon } from "@phosphor-icons/react";
import type { Clip, Note, Still } from "@samenkijken/annotation/document/document-record";
import { placeClip } from "@samenkijken/annotation/document/place-clip";
import { placeNote } from "@samenkijken/annotation/document/place-note";
import { placeStill } from "@samenkijken/annotation/document/place-still";
import { toMicros, type Micros } from "@samenkijken/annotation/time/micros";
import { timecodeOf } from "@samenkijken/annotation/time/timecode";
import { useFocusKept } from "../../platform/focus.ts";
import { useLanguage, useMessages } from "../../platform/language.ts";
import { analysisMessages } from "../messages.ts";
import { useDesk, useDeskState, useNotes, useSurroundings } from "./desk-context.ts";
import { settingOf, type Desk } from "./desk.ts";
import { listMessages } from "./list-messages.ts";
import { putRecord, removeRecord } from "./mark-actions.ts";
import { recordWords, secondsInWords } from "./marker-words.ts";
import { goTo } from "./play-actions.ts";
import { readSeconds, readTimecode } from "./read-time.ts";
import { RowField } from "./row-field.tsx";
import { ToolButton } from "./tool-button.tsx";

type Picked = Clip | Still | Note;

const longest = { clip: 120, still: 200, note: 2000 } as const;

function beginOf(record: Picked): Micros | null {
  return record.type === "clip" ? record.start : record.at;
}

function wordsOf(record: Picked): string {
  if (record.type === "clip") return record.title;
  return record.type === "still" ? record.caption : record.text;
}

function withWords(record: Picked, words: string): Picked {
  if (record.type === "clip") return { ...record, title: words };
  return record.type === "still" ? { ...record, caption: words } : { ...record, text: words };
}

/** Puts a record at another time, a clip with its length; "wrong" when the rules do not allow it. */
function place(
  desk: Desk,
  record: Picked,
  { start, length }: { start: Micros; length: number },
): "taken" | "wrong" {
  const setting = settingOf(desk);
  const { id } = record;
  const placed =
    record.type === "clip"
      ? placeClip(setting, { id, start, end: toMicros(start + length) })
      : record.type === "still"
        ? placeStill(setting, { id, at: start })
        : placeNote(setting, { id, topic: record.topic, at: start });
  if (!placed.ok) return "wrong";
  desk.notes.apply(placed.change);
  return "taken";
}

function PickedRow({ record }: { record: Picked }) {
  const words = useMessages(analysisMessages);
  const list = useMessages(listMessages);
  const language = useLanguage();
  const desk = useDesk();
  const isSelected = useDeskState(({ selection }) => selection === record.id);
  const { table } = desk.player;
  const name = recordWords(desk, record, language);
  const begin = beginOf(record);
  const length = record.type === "clip" ? record.end - record.start : 0;
  const takeTime = (text: string) => {
    const start = readTimecode(table, text);
    return start === null ? "wrong" : place(desk, record, { start, length });
  };
  const takeLength = (text: string) => {
    const next = readSeconds(text);
    if (next === null || next === "moment" || begin === null) return "wrong";
    return place(desk, record, { start: begin, length: next });
  };
  return (
    <tr aria-selected={isSelected} className={isSelected ? "row-selected" : undefined}>
      <td data-label={list.columns.kind}>{list.kinds[record.type]}</td>
      <td data-label={list.columns.time}>
        {begin === null ? (
          <span className="text-2">{list.wholeFilm}</span>
        ) : (
          <RowField
            label={list.timeField(name)}
            text={timecodeOf(table, begin)}
            wrongWords={list.pickedTimeWrong}
            take={takeTime}
          />
        )}
      </td>
      <td data-label={list.columns.length}>
        {record.type === "clip" && (
          <RowField
            label={list.lengthField(name)}
            text={secondsInWords(length, language)}
            wrongWords={words.lengthWrong}
            take={takeLength}
          />
        )}
      </td>
      <td data-label={list.columns.words}>
        <RowField
          label={list.wordsField(name)}
          look="words"
          text={wordsOf(record)}
          wrongWords=""
          maxLength={longest[record.type]}
          take={(text) => {
            putRecord(desk, withWords(record, text.trim()));
            return "taken";
          }}
        />
      </td>
      <td data-label={list.columns.actions}>
        <span className="row-actions">
          {begin !== null && (
            <ToolButton
              icon={ArrowRightIcon}
              label={`${words.go} ${name}`}
              onClick={() => goTo(desk, record.id, begin)}
            />
          )}
          <ToolButton
            icon={TrashIcon}
            label={`${words.remove} ${name}`}
            onClick={() => removeRecord(desk, record)}
          />
        </span>
      </td>
    </tr>
  );
}

/** Clips, stills and notes in a table of their own, in order of time; what is about the whole film comes first. */
export function PickedList() {
  const list = useMessages(listMessages);
  const { mayEdit } = useSurroundings();
  const document = useNotes((state) => state.document);
  const picked = [...document.records.values()]
    .filter((record): record is Picked => record.type !== "marker")
    .sort((one, other) => (beginOf(one) ?? -1) - (beginOf(other) ?? -1));
  const box = useFocusKept<HTMLFieldSetElement>(picked.length);
  const { kind, time, length, words, actions } = list.columns;
  if (picked.length === 0) return <p className="list-empty text-2">{list.noPicked}</p>;
  return (
    <fieldset ref={box} tabIndex={-1} className="record-list" disabled={mayEdit === "no"}>
      <table className="picked-table" aria-rowcount={picked.length + 1}>
        <caption className="visually-hidden">{list.pickedCaption}</caption>
        <thead>
          <tr>
            {[kind, time, length, words, actions].map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {picked.map((record) => (
            <PickedRow key={record.id} record={record} />
          ))}
        </tbody>
      </table>
    </fieldset>
  );
}
