import { useEffect, useMemo, useRef, useState } from "react";
import { useLanguage } from "../../platform/language.ts";
import { useDesk, useDeskState, useSurroundings } from "../workbench/desk-context.ts";
import { LaneNames } from "./lane-names.tsx";
import { Playhead } from "./playhead.tsx";
import { attachHands } from "./pointer-hands.ts";
import { RecordActions } from "./record-actions.tsx";
import { createHands } from "./timeline-hands.ts";
import { startPainter, type Frame, type Painter } from "./timeline-painter.ts";
import { rowsOf } from "./timeline-rows.ts";
import { TimelineTree } from "./timeline-tree.tsx";
import "./timeline.css";
import { useFilmTraces, type TraceGrant } from "./use-film-traces.ts";

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

/** Draws the desk on the canvases of this timeline, and lets hands work on it. */
function useDrawing(frame: Frame, hands: ReturnType<typeof createHands>) {
  const desk = useDesk();
  const { mayEdit } = useSurroundings();
  const tracks = useRef<HTMLDivElement>(null);
  const playhead = useRef<HTMLDivElement>(null);
  const painter = useRef<Painter | null>(null);
  const latest = useRef(frame);
  useEffect(() => {
    latest.current = frame;
    painter.current?.frame(frame);
  }, [frame]);
  useEffect(() => {
    const element = tracks.current;
    const [ground, marks, moving] = element?.querySelectorAll("canvas") ?? [];
    if (element === null || playhead.current === null) return undefined;
    if (ground === undefined || marks === undefined || moving === undefined) return undefined;
    const started = startPainter(desk, hands, { ground, marks, moving, playhead: playhead.current });
    started.frame(latest.current);
    painter.current = started;
    const rows = () => latest.current.rows;
    const letGo = attachHands(element, { desk, hands, mayEdit, rows, width: () => latest.current.width });
    return () => {
      started.stop();
      letGo();
    };
  }, [desk, hands, mayEdit]);
  return { tracks, playhead };
}

/** The timeline: a ruler, the clips, and a lane for each person. The list beside it holds the same. */
export function Timeline({ grant }: { grant: TraceGrant }) {
  const language = useLanguage();
  const { people } = useDesk();
  const folded = useDeskState((state) => state.folded);
  const traces = useFilmTraces(grant);
  const { frame: box, width } = useWidth();
  const [hands] = useState(createHands);
  const rows = useMemo(() => rowsOf(people, folded, traces), [people, folded, traces]);
  const frame = useMemo(() => ({ width, rows, traces, language }), [width, rows, traces, language]);
  const { tracks, playhead } = useDrawing(frame, hands);
  return (
    <div className="timeline-grid">
      <LaneNames rows={rows} />
      <div ref={box} className="timeline-tracks" style={{ height: rows.height }}>
        <div ref={tracks} className="timeline-sheets">
          <canvas aria-hidden="true" />
          <canvas aria-hidden="true" />
          <canvas aria-hidden="true" />
        </div>
        <TimelineTree rows={rows} width={width} hands={hands} />
        <Playhead element={playhead} />
      </div>
      <RecordActions hands={hands} />
    </div>
  );
}
