import { codeById } from "@samenkijken/annotation/scheme/coding-scheme";
import type { Micros } from "@samenkijken/annotation/time/micros";
import { useEffect, useRef, type KeyboardEvent } from "react";
import { useLanguage, useMessages } from "../../platform/language.ts";
import { useStore } from "../../platform/store.ts";
import { classNames } from "../../ui/class-names.ts";
import type { Desk } from "../workbench/desk.ts";
import { useDesk, useNotes, useSurroundings } from "../workbench/desk-context.ts";
import { nextReception, toggleStar, toggleValence } from "../workbench/detail-actions.ts";
import { removeChosen } from "../workbench/mark-actions.ts";
import { goTo } from "../workbench/play-actions.ts";
import { isOnTimeline } from "./hit-record.ts";
import { beginOf, type PictureRecord } from "./lanes.ts";
import type { Marker } from "@samenkijken/annotation/document/document-record";
import { moveEdge, type HandsStore, type OpenActions } from "./timeline-hands.ts";
import { timelineMessages } from "./timeline-messages.ts";
import { itemName } from "./timeline-words.ts";

type ActionName =
  | "goTo"
  | "star"
  | "valence"
  | "reception"
  | "startEarlier"
  | "startLater"
  | "endEarlier"
  | "endLater"
  | "remove";

/** What stays open after it was done, because one does it again and again. */
const again = new Set<ActionName>(["startEarlier", "startLater", "endEarlier", "endLater"]);

function actionsFor(desk: Desk, record: Marker | PictureRecord): readonly ActionName[] {
  const edges = ["startEarlier", "startLater"] as const;
  const ends = ["endEarlier", "endLater"] as const;
  if (record.type === "still" || record.type === "note") return ["goTo", ...edges, "remove"];
  if (record.type === "clip") return ["goTo", ...edges, ...ends, "remove"];
  const isInitiative = codeById(desk.scheme, record.code)?.isInitiative === true;
  const reception = isInitiative ? (["reception"] as const) : [];
  return ["goTo", "star", "valence", ...reception, ...edges, ...ends, "remove"];
}

function act(desk: Desk, name: ActionName, record: Marker | PictureRecord): void {
  const deeds: Readonly<Record<ActionName, () => void>> = {
    goTo: () => goTo(desk, record.id, beginOf(record) as Micros),
    star: () => toggleStar(desk),
    valence: () => toggleValence(desk),
    reception: () => nextReception(desk),
    startEarlier: () => moveEdge(desk, { edge: "start", frames: -1 }),
    startLater: () => moveEdge(desk, { edge: "start", frames: 1 }),
    endEarlier: () => moveEdge(desk, { edge: "end", frames: -1 }),
    endLater: () => moveEdge(desk, { edge: "end", frames: 1 }),
    remove: () => removeChosen(desk),
  };
  deeds[name]();
}

/** What can be done with a record of the timeline: beside it, or with a finger as a sheet from below. */
export function RecordActions({ hands }: { hands: HandsStore }) {
  const actions = useStore(hands, (state) => state.actions);
  const record = useNotes(({ document }) =>
    actions === null ? undefined : document.records.get(actions.id),
  );
  if (actions === null || !isOnTimeline(record)) return null;
  return <ActionMenu key={actions.id} hands={hands} actions={actions} record={record} />;
}

function within(at: number, most: number): number {
  return Math.max(8, Math.min(at, most));
}

/** Beside the record, but within the window. */
function placeOf({ x, y }: OpenActions, lines: number): { left: number; top: number } {
  const [width, height] = [250, lines * 36 + 14];
  return { left: within(x, window.innerWidth - width), top: within(y, window.innerHeight - height - 8) };
}

function ActionMenu(props: { hands: HandsStore; actions: OpenActions; record: Marker | PictureRecord }) {
  const { hands, actions, record } = props;
  const words = useMessages(timelineMessages);
  const language = useLanguage();
  const desk = useDesk();
  const { mayEdit } = useSurroundings();
  const menu = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = menu.current;
    const before = document.activeElement;
    element?.showPopover();
    element?.querySelector("button")?.focus();
    const outside = ({ target }: globalThis.PointerEvent): void => {
      if (!(target instanceof Node && element?.contains(target) === true)) hands.update({ actions: null });
    };
    window.addEventListener("pointerdown", outside, true);
    return () => {
      window.removeEventListener("pointerdown", outside, true);
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
    };
  }, [hands]);
  const close = (): void => hands.update({ actions: null });
  const names = mayEdit === "yes" ? actionsFor(desk, record) : (["goTo"] as const);
  const keys = (event: KeyboardEvent<HTMLDivElement>): void => {
    // While it is open the keys are for it alone.
    event.stopPropagation();
    const items = [...event.currentTarget.querySelectorAll("button")];
    const at = items.findIndex((item) => item === document.activeElement);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 }[event.key];
    if (to !== undefined) {
      event.preventDefault();
      items.at(to % items.length)?.focus();
    }
    if (event.key === "Escape" || event.key === "Tab") {
      event.preventDefault();
      close();
    }
  };
  return (
    <div
      ref={menu}
      popover="manual"
      role="menu"
      tabIndex={-1}
      aria-label={words.actions(itemName(desk, record, language))}
      className={classNames("record-actions", actions.how === "sheet" && "record-actions-sheet")}
      style={actions.how === "sheet" ? undefined : placeOf(actions, names.length)}
      onKeyDown={keys}
    >
      {names.map((name) => (
        <button
          key={name}
          type="button"
          role="menuitem"
          onClick={() => {
            act(desk, name, record);
            if (!again.has(name)) close();
          }}
        >
          {words[name]}
        </button>
      ))}
    </div>
  );
}
