import { XIcon } from "@phosphor-icons/react";
import type { Marker } from "@samenkijken/annotation/document/document-record";
import { useNotes } from "../../analysis/workbench/desk-context.ts";
import { useFocusKept } from "../../platform/focus.ts";
import { useMessages } from "../../platform/language.ts";
import { kindOf, marksWithin } from "./mark-together.ts";
import { MarkShape } from "./mark-shape.tsx";
import { togetherMessages } from "./messages.ts";
import { takeAway, timeWords, useMarkWords, useRoom, useSpan } from "./room.ts";
import { standStillAt } from "./together.ts";

function MarkRow({ marker }: { marker: Marker }) {
  const words = useMessages(togetherMessages);
  const room = useRoom();
  const { desk, together, mayMark } = room;
  const what = useMarkWords()(marker);
  const time = timeWords(marker.start);
  const shape = desk.people.find(({ id }) => id === marker.track)?.shape ?? "circle";
  return (
    <li>
      <button
        type="button"
        className="mark-row"
        aria-label={words.look(time, what)}
        onClick={() => standStillAt(together.show, marker.start)}
      >
        <MarkShape shape={shape} kind={kindOf(desk.scheme, marker) ?? "begins"} />
        <span className="mono">{time}</span>
        <span>{what}</span>
      </button>
      {mayMark && (
        <button
          type="button"
          className="button icon-button icon-button-quiet"
          aria-label={words.remove(time, what)}
          onClick={() => takeAway(room, marker)}
        >
          <XIcon aria-hidden="true" />
        </button>
      )}
    </li>
  );
}

/** Every mark in words; the equal of the line, and where a mark is taken away. */
export function MarkList() {
  const words = useMessages(togetherMessages);
  const span = useSpan();
  const document = useNotes((state) => state.document);
  const marks = marksWithin(document, span);
  const list = useFocusKept<HTMLDivElement>(marks.length);
  return (
    <div ref={list} tabIndex={-1} className="mark-list">
      <h3>{words.marks}</h3>
      {marks.length === 0 && <p className="text-2">{words.noMarks}</p>}
      <ul>
        {marks.map((marker) => (
          <MarkRow key={marker.id} marker={marker} />
        ))}
      </ul>
    </div>
  );
}
