import type { Marker } from "@samenkijken/annotation/document/document-record";
import { useNotes } from "../../analysis/workbench/desk-context.ts";
import { useMessages } from "../../platform/language.ts";
import { useStore } from "../../platform/store.ts";
import { kindOf, marksWithin, type Span } from "./mark-together.ts";
import { MarkShape } from "./mark-shape.tsx";
import { togetherMessages } from "./messages.ts";
import { timeWords, useMarkWords, useRoom, useSpan } from "./room.ts";
import { standStillAt } from "./together.ts";

/** Where a moment stands on a line of this stretch, in hundredths of its width. */
export function placeOn({ start, end }: Span, at: number): string {
  const share = (at - start) / Math.max(1, end - start);
  return `${String(100 * Math.min(1, Math.max(0, share)))}%`;
}

function seconds(micros: number): number {
  return Math.round(micros / 1e6);
}

/** The line under the film with the place of the film on it; a press or a drag goes there. */
export function FilmLine() {
  const words = useMessages(togetherMessages);
  const { desk } = useRoom();
  const span = useSpan();
  const { player } = desk;
  useStore(player.state, (film) => film.frame);
  const at = Math.min(span.end, Math.max(span.start, player.now()));
  const goTo = (element: HTMLElement, clientX: number): void => {
    const { left, width } = element.getBoundingClientRect();
    const share = Math.min(1, Math.max(0, (clientX - left) / Math.max(1, width)));
    player.showMoment(span.start + share * (span.end - span.start));
  };
  return (
    <div
      className="film-line"
      // eslint-disable-next-line jsx-a11y/prefer-tag-over-role -- a native slider would swallow the arrow keys, which step frames everywhere
      role="slider"
      tabIndex={0}
      aria-label={words.line}
      aria-valuemin={seconds(span.start)}
      aria-valuemax={seconds(span.end)}
      aria-valuenow={seconds(at)}
      aria-valuetext={words.lineOf(timeWords(at), timeWords(span.end))}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        goTo(event.currentTarget, event.clientX);
      }}
      onPointerMove={(event) => {
        if (event.buttons === 1) goTo(event.currentTarget, event.clientX);
      }}
    >
      <i style={{ width: placeOn(span, at) }} />
      <b style={{ left: placeOn(span, at) }} />
    </div>
  );
}

/** One mark on the line; it goes to its moment. */
function LineMark({ marker, span, isNew }: { marker: Marker; span: Span; isNew: boolean }) {
  const words = useMessages(togetherMessages);
  const { desk, together } = useRoom();
  const markWords = useMarkWords();
  const kind = kindOf(desk.scheme, marker) ?? "begins";
  const shape = desk.people.find(({ id }) => id === marker.track)?.shape ?? "circle";
  return (
    <button
      type="button"
      className={isNew ? `line-mark line-mark-${kind} line-mark-new` : `line-mark line-mark-${kind}`}
      style={{ left: placeOn(span, marker.start) }}
      aria-label={words.look(timeWords(marker.start), markWords(marker))}
      onClick={() => standStillAt(together.show, marker.start)}
    >
      <MarkShape shape={shape} kind={kind} />
    </button>
  );
}

/** What was marked, on a calm line under the film: children above it, grown-ups below. */
export function MarkLine() {
  const { steps } = useRoom();
  const span = useSpan();
  const document = useNotes((state) => state.document);
  const told = useStore(steps, (now) => now.told?.what);
  const newest = told?.type === "marked" ? told.marker.id : null;
  return (
    <div className="mark-line">
      <FilmLine />
      {marksWithin(document, span).map((marker) => (
        <LineMark key={marker.id} marker={marker} span={span} isNew={marker.id === newest} />
      ))}
    </div>
  );
}
