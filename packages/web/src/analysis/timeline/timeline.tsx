import { markersInTime } from "@samenkijken/annotation/document/annotation-document";
import { frameAt } from "@samenkijken/annotation/time/frame-table";
import { timecodeOf } from "@samenkijken/annotation/time/timecode";
import { useEffect, useRef, useState, type KeyboardEvent, type PointerEvent } from "react";
import { useLanguage, useMessages } from "../../platform/language.ts";
import { analysisMessages } from "../messages.ts";
import { useDesk, useDeskState, useFilmState, useMeasures, useNotes } from "../workbench/desk-context.ts";
import { codeName } from "../workbench/marker-words.ts";
import { drawTimeline, heightOf, rows, type TimelineScene } from "./draw-timeline.ts";
import { hitRecord } from "./hit-record.ts";
import { momentAt, moved, showing, xOf } from "./timeline-view.ts";
import "./timeline.css";
import { useFilmTraces, type FilmTraces, type TraceGrant } from "./use-film-traces.ts";

/** How wide an element is, kept up to date. */
function useWidth() {
  const [width, setWidth] = useState(0);
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (frame.current === null) return undefined;
    const observer = new ResizeObserver(([entry]) => setWidth(Math.round(entry?.contentRect.width ?? 0)));
    observer.observe(frame.current);
    return () => observer.disconnect();
  }, []);
  return { frame, width };
}

/** The playhead for assistive technology: where it is, and who does what there. */
function Playhead(props: { x: number }) {
  const words = useMessages(analysisMessages);
  const language = useLanguage();
  const desk = useDesk();
  // While the film plays nothing is spoken: the words change at a pause and at each step.
  const shown = useFilmState((film) => (film.playing ? -1 : film.frame));
  const document = useNotes((state) => state.document);
  const { table } = desk.player;
  const now = desk.player.now();
  const [, frame = "00"] = timecodeOf(table, now).split(",");
  const here = desk.people.map((person) => {
    const names = markersInTime(document)
      .filter(({ track, start, end }) => track === person.id && start <= now && now < (end ?? start + 1))
      .map(({ code }) => codeName(desk, code, language));
    return `${person.name}: ${names.length === 0 ? words.nothingHere : names.join(", ")}.`;
  });
  const seconds = Math.floor(now / 1_000_000);
  const position = words.positionWords(Math.floor(seconds / 60), seconds % 60, frame);
  const keys = (event: KeyboardEvent): void => {
    if (event.key !== "PageUp" && event.key !== "PageDown") return;
    event.preventDefault();
    desk.player.showMoment(now + (event.key === "PageUp" ? 10_000_000 : -10_000_000));
  };
  return (
    <div
      className="playhead"
      // eslint-disable-next-line jsx-a11y/prefer-tag-over-role -- a native slider would swallow the arrow keys, which step frames everywhere
      role="slider"
      tabIndex={0}
      aria-label={words.position}
      aria-valuemin={0}
      aria-valuemax={table.starts.length - 1}
      aria-valuenow={shown === -1 ? frameAt(table, now) : shown}
      aria-valuetext={[`${position}.`, ...here].join(" ")}
      style={{ left: `${String(props.x)}px` }}
      onKeyDown={keys}
    />
  );
}

type Reader = (token: string) => string;

const readers = new WeakMap<HTMLElement, Reader>();

/** A colour or font of the theme, read once: the workbench has one theme. */
function themeReader(element: HTMLElement): Reader {
  const reader = readers.get(element) ?? newReader(element);
  readers.set(element, reader);
  return reader;
}

function newReader(element: HTMLElement): Reader {
  const styles = getComputedStyle(element);
  const known = new Map<string, string>();
  return (token) => {
    const value = known.get(token) ?? styles.getPropertyValue(token).trim();
    known.set(token, value);
    return value;
  };
}

/** Whose lane is whose. */
function LaneNames({ sound }: Pick<FilmTraces, "sound">) {
  const words = useMessages(analysisMessages);
  const { people } = useDesk();
  const track = useDeskState((state) => state.track);
  return (
    <ul className="lane-names" aria-label={words.person}>
      <li style={{ height: rows.ruler + rows.clips, paddingTop: rows.ruler }}>{words.picture}</li>
      {people.map((person) => (
        <li
          key={person.id}
          style={{ height: rows.lane }}
          className={person.id === track ? "lane-now" : undefined}
        >
          <i className={`person-mark person-mark-${person.shape}`} aria-hidden="true" />
          {person.name}
        </li>
      ))}
      {sound !== null && <li style={{ height: rows.sound }}>{words.sound}</li>}
    </ul>
  );
}

/** Gives a canvas as many pixels as the screen has, and hands out its pen; null before it has a size. */
function penOf(
  canvas: HTMLCanvasElement | null,
  width: number,
  height: number,
): CanvasRenderingContext2D | null {
  const context = canvas?.getContext("2d") ?? null;
  if (canvas === null || context === null || width === 0) return null;
  const scale = window.devicePixelRatio;
  if (canvas.width !== width * scale || canvas.height !== height * scale) {
    canvas.width = width * scale;
    canvas.height = height * scale;
  }
  context.setTransform(scale, 0, 0, scale, 0, 0);
  return context;
}

/** The timeline: a ruler, the clips, and a lane for each person. The list beside it holds the same. */
export function Timeline({ grant }: { grant: TraceGrant }) {
  const language = useLanguage();
  const desk = useDesk();
  const { frame: box, width } = useWidth();
  const canvas = useRef<HTMLCanvasElement>(null);
  const document = useNotes((state) => state.document);
  const measures = useMeasures();
  const traces = useFilmTraces(grant);
  const state = useDeskState((whole) => whole);
  useFilmState((film) => film.frame);
  const playing = useFilmState((film) => film.playing);
  const { player, scheme, people } = desk;
  const now = player.now();
  const { end } = player.table;
  const height = heightOf(people.length, traces);
  const view = playing ? showing(state.timeline, now, end) : state.timeline;

  useEffect(() => {
    const followed = showing(desk.state.get().timeline, now, end);
    if (followed !== desk.state.get().timeline) desk.state.update({ timeline: followed });
  }, [desk, now, end]);

  useEffect(() => {
    const context = penOf(canvas.current, width, height);
    if (canvas.current === null || context === null) return;
    const nowWords = timecodeOf(player.table, now);
    const { selection, track, inAt, outAt, held } = state;
    const scene: TimelineScene = {
      view,
      width,
      document,
      measures,
      scheme,
      people,
      language,
      selection,
      track,
      inAt,
      outAt,
      held,
      traces,
      height,
      now,
      nowWords,
      colour: themeReader(canvas.current),
    };
    drawTimeline(context, scene);
  });

  const point = (event: PointerEvent<HTMLElement>): void => {
    const { left, top } = event.currentTarget.getBoundingClientRect();
    const at = { x: event.clientX - left, y: event.clientY - top };
    const hit = event.type === "pointerdown" ? hitRecord({ document, people, view, width }, at) : null;
    if (hit !== null) desk.state.update({ selection: hit.id });
    else if (event.buttons === 1) player.showMoment(momentAt(view, width, { x: at.x, end }));
    if (event.type === "pointerdown" && hit === null) event.currentTarget.setPointerCapture(event.pointerId);
  };
  return (
    <div className="timeline-grid">
      <LaneNames sound={traces.sound} />
      <div
        ref={box}
        className="timeline-tracks"
        style={{ height }}
        onPointerDown={point}
        onPointerMove={point}
        onWheel={(event) =>
          desk.state.update({
            timeline: moved(
              state.timeline,
              ((event.deltaX + event.deltaY) / Math.max(1, width)) * view.span,
              end,
            ),
          })
        }
      >
        <canvas ref={canvas} aria-hidden="true" />
        <Playhead x={xOf(view, width, now)} />
      </div>
    </div>
  );
}
