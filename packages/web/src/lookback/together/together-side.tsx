import {
  ArrowCounterClockwiseIcon,
  ArrowUUpLeftIcon,
  GaugeIcon,
  PauseIcon,
  PlayIcon,
  SpeakerHighIcon,
  SpeakerSlashIcon,
} from "@phosphor-icons/react";
import { useState } from "react";
import { useMessages } from "../../platform/language.ts";
import { useStore } from "../../platform/store.ts";
import { Button } from "../../ui/button.tsx";
import { SelectField } from "../../ui/select-field.tsx";
import { SpokenLine } from "../../ui/spoken-line.tsx";
import { performShow } from "../show.ts";
import { MarkList } from "./mark-list.tsx";
import { togetherMessages } from "./messages.ts";
import { timeWords, undoLast, useMarkWords, useRoom, useSpan, useTogetherState } from "./room.ts";
import { cutSpan, leaveTogether, lookAt, playAgain, type Stretch } from "./together.ts";

function valueOf(stretch: Stretch): string {
  return stretch.type === "clip" ? stretch.id : stretch.type;
}

/** Which part of the film is looked at: a clip, all of it, or a part chosen here. */
function StretchChooser() {
  const words = useMessages(togetherMessages);
  const { together } = useRoom();
  const { show } = together;
  const span = useSpan();
  const stretch = useTogetherState((state) => state.stretch);
  const [wrong, setWrong] = useState("");
  const options = [
    ...show.clips.map(({ id, title }, nth) => ({
      value: id,
      label: title === "" ? words.clip(nth + 1) : title,
    })),
    { value: "film", label: words.wholeFilm },
    ...(stretch.type === "own"
      ? [{ value: "own", label: words.own(timeWords(span.start), timeWords(span.end)) }]
      : []),
  ];
  const choose = (value: string): void => {
    setWrong("");
    if (value === "own") return;
    lookAt(together, value === "film" ? { type: "film" } : { type: "clip", id: value });
  };
  const cut = (side: "from" | "until"): void => {
    const cutAt = cutSpan(show, span, side);
    setWrong(cutAt === null ? words.emptySpan : "");
    if (cutAt !== null) lookAt(together, { type: "own", span: cutAt });
  };
  return (
    <div className="stretch-chooser">
      <SelectField
        id="together-stretch"
        label={words.stretch}
        value={valueOf(stretch)}
        options={options}
        onChange={choose}
      />
      <div className="row">
        <Button size="small" onClick={() => cut("from")}>
          {words.from}
        </Button>
        <Button size="small" onClick={() => cut("until")}>
          {words.until}
        </Button>
      </div>
      <SpokenLine words={wrong} />
    </div>
  );
}

/** Playing: from the start, on or still, slower. */
function FilmButtons() {
  const words = useMessages(togetherMessages);
  const { together, desk } = useRoom();
  const playing = useStore(desk.player.state, (film) => film.playing);
  const rate = useStore(desk.player.state, (film) => film.rate);
  const speed = rate === 0.25 ? " ¼" : rate === 0.5 ? " ½" : "";
  return (
    <div className="film-buttons">
      <Button icon={ArrowCounterClockwiseIcon} keyHint="R" onClick={() => playAgain(together)}>
        {words.again}
      </Button>
      <Button
        variant="primary"
        icon={playing ? PauseIcon : PlayIcon}
        keyHint={words.space}
        onClick={() => performShow(together.show, "toggle-play")}
      >
        {playing ? words.pause : words.goOn}
      </Button>
      <Button icon={GaugeIcon} keyHint="T" onClick={() => performShow(together.show, "slow")}>
        {`${words.slow}${speed}`}
      </Button>
    </div>
  );
}

/** What was just done, shown and spoken. */
function ToldLine() {
  const words = useMessages(togetherMessages);
  const { steps } = useRoom();
  const markWords = useMarkWords();
  const what = useStore(steps, ({ told }) => told?.what ?? null);
  if (what === null) return <SpokenLine words="" />;
  if (what.type === "marked")
    return <SpokenLine words={words.marked(timeWords(what.marker.start), markWords(what.marker))} />;
  if (what.type === "removed")
    return <SpokenLine words={words.removed(timeWords(what.marker.start), markWords(what.marker))} />;
  const plain = {
    already: words.already,
    refused: words.refused,
    undone: words.undone,
    "nothing-to-undo": words.nothingToUndo,
  };
  return <SpokenLine words={plain[what.type]} />;
}

/** Beside the film while marking: which part, playing, what was marked, and the way on. */
export function TogetherSide(props: { sound: "on" | "off"; onSound: () => void }) {
  const words = useMessages(togetherMessages);
  const room = useRoom();
  const { together, watchers, mayMark, desk, steps } = room;
  const phase = useTogetherState((state) => state.phase);
  const isMarking = phase === "mark";
  const canUndo = useStore(steps, (now) => now.steps.length > 0);
  const turn = (): void => {
    desk.player.pause();
    steps.update({ told: null });
    together.state.update({ phase: isMarking ? "compare" : "mark" });
    // Back to the film and its buttons, also where they stand above this one.
    if (!isMarking) document.getElementById("main")?.focus();
  };
  return (
    <div className="together-side">
      <h2>{words.title}</h2>
      {mayMark && isMarking && <p className="text-2">{words.help[watchers.form]}</p>}
      <FilmButtons />
      <StretchChooser />
      {mayMark && isMarking && (
        <div className="row">
          <Button icon={ArrowUUpLeftIcon} keyHint="Z" disabled={!canUndo} onClick={() => undoLast(room)}>
            {words.undo}
          </Button>
          <Button
            variant="quiet"
            icon={props.sound === "on" ? SpeakerHighIcon : SpeakerSlashIcon}
            pressed={props.sound === "on"}
            onClick={props.onSound}
          >
            {words.sound}
          </Button>
        </div>
      )}
      <ToldLine />
      {isMarking && <MarkList />}
      <div className="together-ways">
        <Button onClick={turn}>{isMarking ? words.compare : words.markOn}</Button>
        <Button variant="quiet" keyHint="M" onClick={() => leaveTogether(together)}>
          {words.leave}
        </Button>
      </div>
    </div>
  );
}
