import { CaretDownIcon, CaretRightIcon } from "@phosphor-icons/react";
import { useMessages } from "../../platform/language.ts";
import { classNames } from "../../ui/class-names.ts";
import { analysisMessages } from "../messages.ts";
import { useDesk, useDeskState } from "../workbench/desk-context.ts";
import type { LaneRow, TimelineRows } from "./timeline-rows.ts";
import { timelineMessages } from "./timeline-messages.ts";

function LaneName({ lane }: { lane: LaneRow }) {
  const words = useMessages(timelineMessages);
  const { state } = useDesk();
  const isNow = useDeskState(({ track }) => track === lane.person.id);
  const { id, name, shape } = lane.person;
  const isFolded = lane.folded === "yes";
  const fold = (): void => {
    const { folded } = state.get();
    state.update({ folded: isFolded ? folded.filter((other) => other !== id) : [...folded, id] });
  };
  const Caret = isFolded ? CaretRightIcon : CaretDownIcon;
  return (
    <li
      style={{ height: lane.height }}
      className={classNames(isNow && "lane-now", isFolded && "lane-folded")}
    >
      <i className={`person-mark person-mark-${shape}`} aria-hidden="true" />
      <span className="lane-name text-clip">{name}</span>
      <button
        type="button"
        className="lane-fold"
        aria-expanded={!isFolded}
        aria-label={isFolded ? words.unfold(name) : words.fold(name)}
        title={isFolded ? words.unfold(name) : words.fold(name)}
        onClick={fold}
      >
        <Caret aria-hidden="true" weight="bold" />
      </button>
    </li>
  );
}

/** Whose lane is whose; each can be folded into a line of bars. */
export function LaneNames({ rows }: { rows: TimelineRows }) {
  const words = useMessages(analysisMessages);
  return (
    <ul className="lane-names" aria-label={words.person}>
      <li style={{ height: rows.ruler.height + rows.picture.height, paddingTop: rows.ruler.height }}>
        {words.picture}
      </li>
      {rows.lanes.map((lane) => (
        <LaneName key={lane.person.id} lane={lane} />
      ))}
      {rows.sound !== null && <li style={{ height: rows.sound.height }}>{words.sound}</li>}
    </ul>
  );
}
