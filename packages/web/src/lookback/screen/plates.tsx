import { PauseIcon, PlayIcon, SpeakerSlashIcon } from "@phosphor-icons/react";
import { useMessages } from "../../platform/language.ts";
import "../parents-picture.css";
import { screenWords } from "./screen-words.ts";

/** One question, low at the left where no face is; high where hands or faces are low. */
export function QuestionPlate({ text, place }: { text: string; place: "bottom" | "top" }) {
  return (
    <p className={place === "top" ? "plate plate-question plate-question-top" : "plate plate-question"}>
      {text}
    </p>
  );
}

/** Whether the film stands still, and how far the talk is. */
export function ProgressPlate(props: {
  nth: number;
  total: number;
  playing: boolean;
  /** How far the clip is, 0 to 1. */
  share: number;
  sound: "yes" | "no";
}) {
  const words = useMessages(screenWords);
  const Glyph = props.playing ? PlayIcon : PauseIcon;
  return (
    <div className="plate plate-progress">
      <span className="plate-playing">
        <Glyph weight="fill" aria-label={props.playing ? words.playing : words.paused} />
      </span>
      {props.sound === "no" && (
        <span className="plate-playing">
          <SpeakerSlashIcon weight="fill" aria-label={words.noSound} />
        </span>
      )}
      <ol aria-label={words.place(props.nth, props.total)}>
        {Array.from({ length: props.total }, (_, clip) => (
          <li key={clip} className={clip + 1 < props.nth ? "plate-done" : undefined}>
            {clip + 1 === props.nth && <i style={{ width: `${String(props.share * 100)}%` }} />}
          </li>
        ))}
      </ol>
    </div>
  );
}
