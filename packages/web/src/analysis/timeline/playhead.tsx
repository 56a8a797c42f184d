import { frameAt } from "@samenkijken/annotation/time/frame-table";
import { timecodeOf } from "@samenkijken/annotation/time/timecode";
import type { KeyboardEvent, Ref } from "react";
import { useLanguage, useMessages } from "../../platform/language.ts";
import { analysisMessages } from "../messages.ts";
import { useDesk, useFilmState, useNotes } from "../workbench/desk-context.ts";
import { codeName } from "../workbench/marker-words.ts";
import { laneOf, markersBetween } from "./lanes.ts";

/** The playhead for assistive technology: where it is, and who does what there. The painter moves it. */
export function Playhead({ element }: { element: Ref<HTMLDivElement> }) {
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
    const names = [...markersBetween(laneOf(document, person.id), now, now)]
      .filter(([, { end }]) => end === null || now < end)
      .map(([, { code }]) => codeName(desk, code, language));
    return `${person.name}: ${names.length === 0 ? words.nothingHere : names.join(", ")}.`;
  });
  const seconds = Math.floor(now / 1_000_000);
  const position = words.positionWords(Math.floor(seconds / 60), seconds % 60, frame);
  const keys = (event: KeyboardEvent): void => {
    if (event.key !== "PageUp" && event.key !== "PageDown") return;
    event.preventDefault();
    desk.player.showMoment(desk.player.now() + (event.key === "PageUp" ? 10_000_000 : -10_000_000));
  };
  return (
    <div
      ref={element}
      className="playhead"
      // eslint-disable-next-line jsx-a11y/prefer-tag-over-role -- a native slider would swallow the arrow keys, which step frames everywhere
      role="slider"
      tabIndex={0}
      aria-label={words.position}
      aria-valuemin={0}
      aria-valuemax={table.starts.length - 1}
      aria-valuenow={shown === -1 ? frameAt(table, now) : shown}
      aria-valuetext={[`${position}.`, ...here].join(" ")}
      onKeyDown={keys}
    />
  );
}
