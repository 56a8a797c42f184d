import { improvedFrom, type Change, type Point } from "@samenkijken/domain/outcomes/change";
import { measuringMoments } from "@samenkijken/domain/outcomes/measuring-moments";
import { useState } from "react";
import { dayInWords } from "../../platform/dates.ts";
import { useLanguage } from "../../platform/language.ts";
import { Button } from "../../ui/button.tsx";
import "./change-line.css";
import { useGoalWords } from "./use-goal-words.ts";

/** One parent's numbers on one goal or question. */
export interface DrawnChange {
  /** The goal or the question. */
  readonly what: string;
  /** The parent, as shown. */
  readonly name: string;
  readonly change: Change;
  readonly wish: number | null;
}

const percent = (score: number) => `${score * 10}%`;

/** At the ends of the line, and where two labels would touch, a label turns to the free side. */
function anchorOf(score: number, other: number | null): "start" | "middle" | "end" {
  if (score === 0) return "start";
  if (score === 10) return "end";
  if (other === null || Math.abs(score - other) > 1) return "middle";
  return score < other ? "end" : "start";
}

interface Places {
  readonly begin: number | null;
  readonly now: number | null;
  readonly wish: number | null;
}

/** The open point where it began, and its words. */
function Begin({ begin, wish }: { begin: number; wish: number | null }) {
  const { line } = useGoalWords();
  const anchor = begin === wish ? "end" : anchorOf(begin, wish);
  return (
    <>
      <circle className="change-begin" cx={percent(begin)} cy="14" r="5" />
      <text className="change-words" x={percent(begin)} y="41" textAnchor={anchor}>
        {line.begin(begin)}
      </text>
    </>
  );
}

/** The wish as lamplight: a ring round whatever stands at the same number. */
function Wish({ begin, now, wish }: Places & { wish: number }) {
  const { line } = useGoalWords();
  const isBegin = begin === wish;
  const radius = wish === now ? 15 : isBegin ? 9 : 6;
  return (
    <>
      <circle className="change-wish" cx={percent(wish)} cy="14" r={radius} />
      <text
        className="change-words change-words-wish"
        x={percent(wish)}
        y="41"
        dx={isBegin ? 8 : 0}
        textAnchor={isBegin ? "start" : anchorOf(wish, begin)}
      >
        {line.wish(wish)}
      </text>
    </>
  );
}

/** The filled point of now, with its number, and the way that led there. */
function Now({ begin, now }: { begin: number | null; now: number }) {
  return (
    <>
      {begin !== null && (
        <line className="change-path" x1={percent(begin)} x2={percent(now)} y1="14" y2="14" />
      )}
      <circle className="change-now" cx={percent(now)} cy="14" r="12" />
      <text className="change-number" x={percent(now)} y="18.5" textAnchor="middle">
        {now}
      </text>
    </>
  );
}

function Drawing({ sentence, ...places }: Places & { sentence: string }) {
  const { begin, now, wish } = places;
  return (
    // eslint-disable-next-line jsx-a11y/prefer-tag-over-role -- a drawing of ours that carries its own text
    <svg className="change-line" role="img" aria-label={sentence}>
      <line className="change-track" x1="0%" x2="100%" y1="14" y2="14" />
      {wish !== null && <Wish begin={begin} now={now} wish={wish} />}
      {now !== null && now !== begin && <Now begin={begin} now={now} />}
      {begin !== null && <Begin begin={begin} wish={wish} />}
      {now !== null && now === begin && <Now begin={begin} now={now} />}
    </svg>
  );
}

/** Begin, now and wish of one parent on a line from 0 to 10, and the same as a sentence. */
export function ChangeLine({ what, name, change, wish }: DrawnChange) {
  const { line } = useGoalWords();
  const places = { begin: change.begin?.value ?? null, now: change.now?.value ?? null, wish };
  return <Drawing {...places} sentence={line.sentence({ what, name, ...places })} />;
}

function PointsTable({ series, caption }: { series: readonly Point[]; caption: string }) {
  const words = useGoalWords();
  const language = useLanguage();
  return (
    <div className="scroll-x">
      <table className="goal-table">
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{words.line.columns.moment}</th>
            <th scope="col">{words.line.columns.day}</th>
            <th scope="col">{words.line.columns.score}</th>
          </tr>
        </thead>
        <tbody>
          {measuringMoments.map((moment) => {
            const point = series.find((each) => each.moment === moment);
            return (
              <tr key={moment}>
                <th scope="row">{words.moments[moment]}</th>
                <td>{point === undefined ? "" : dayInWords(point.measuredOn, language, "year")}</td>
                <td>{point?.value ?? words.line.notAnswered}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

/** The drawing with the words at both ends, what it means, and the same numbers as a table on request. */
export function ChangeFigure(
  props: DrawnChange & {
    series: readonly Point[];
    ends: { readonly low: string; readonly high: string };
    /** From which change on it counts as progress, where its scale says so. */
    improvedFrom?: number | null;
  },
) {
  const { line } = useGoalWords();
  const [isTable, setIsTable] = useState(false);
  const { by, isImproved } = props.change;
  const caption = `${props.what}, ${props.name}`;
  return (
    <figure className="change-figure">
      <ChangeLine what={props.what} name={props.name} change={props.change} wish={props.wish} />
      <div className="change-ends text-small text-2">
        <span>{props.ends.low}</span>
        <span>{props.ends.high}</span>
      </div>
      {by !== null && (
        <p className="text-2">
          {line.change(by)} {isImproved ? line.improved(props.improvedFrom ?? improvedFrom) : ""}
        </p>
      )}
      <p>
        <Button
          variant="quiet"
          size="small"
          expanded={isTable}
          ariaLabel={isTable ? line.hideTableOf(caption) : line.showTableOf(caption)}
          onClick={() => setIsTable(!isTable)}
        >
          {isTable ? line.hideTable : line.showTable}
        </Button>
      </p>
      {isTable && <PointsTable series={props.series} caption={caption} />}
    </figure>
  );
}
