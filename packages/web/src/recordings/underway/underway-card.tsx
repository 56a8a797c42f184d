import {
  CheckCircleIcon,
  ClockIcon,
  CloudArrowUpIcon,
  GearSixIcon,
  PauseCircleIcon,
  TrashIcon,
  WarningCircleIcon,
  WifiSlashIcon,
  type Icon,
} from "@phosphor-icons/react";
import type { Recording } from "@samenkijken/contract/recordings";
import { useLanguage, useMessages } from "../../platform/language.ts";
import { Card } from "../../ui/card.tsx";
import { classNames } from "../../ui/class-names.ts";
import "../../ui/progress-bar.css";
import { SpokenLine } from "../../ui/spoken-line.tsx";
import { percentOf } from "../film-sizes.ts";
import { recordingMessages } from "../messages.ts";
import { useSendingFilms } from "../sending/upload-queue-context.ts";
import { ChooseAgain } from "./choose-again.tsx";
import { UnderwayActions } from "./underway-actions.tsx";
import "./underway-card.css";
import { asksFiles, underwayFraction, underwayKind, type UnderwayKind } from "./underway-kind.ts";
import { arrivalInWords, kindInWords, leftInWords } from "./underway-words.ts";

interface Look {
  readonly icon: Icon;
  readonly tone: "busy" | "calm" | "done" | "stuck";
}

const looks: Readonly<Record<UnderwayKind, Look>> = {
  sending: { icon: CloudArrowUpIcon, tone: "busy" },
  checking: { icon: CloudArrowUpIcon, tone: "busy" },
  preparing: { icon: GearSixIcon, tone: "busy" },
  waiting: { icon: ClockIcon, tone: "calm" },
  paused: { icon: PauseCircleIcon, tone: "calm" },
  interrupted: { icon: PauseCircleIcon, tone: "calm" },
  offline: { icon: WifiSlashIcon, tone: "calm" },
  away: { icon: ClockIcon, tone: "calm" },
  erased: { icon: TrashIcon, tone: "calm" },
  ready: { icon: CheckCircleIcon, tone: "done" },
  "signed-out": { icon: WarningCircleIcon, tone: "stuck" },
  "disk-full": { icon: WarningCircleIcon, tone: "stuck" },
  "no-consent": { icon: WarningCircleIcon, tone: "stuck" },
  unreadable: { icon: WarningCircleIcon, tone: "stuck" },
  refused: { icon: WarningCircleIcon, tone: "stuck" },
};

/** One film between the camera and the analysis: where it is, how long still, and what one can do. */
export function UnderwayCard(props: { recording: Recording; title: string; place: "page" | "list" }) {
  const { recording, title } = props;
  const all = useMessages(recordingMessages);
  const words = all.underway;
  const language = useLanguage();
  const sending = useSendingFilms().find(({ id }) => id === recording.id);
  const kind = underwayKind(recording, sending);
  const fraction = underwayFraction(recording, sending);
  const { icon: Glyph, tone } = looks[kind];
  const secondsLeft =
    recording.state === "preparing" ? recording.secondsLeft : (sending?.secondsLeft ?? null);
  const left = leftInWords(secondsLeft, language, words);
  const id = `underway-${recording.id}`;
  const Heading = props.place === "page" ? "h2" : "h3";
  return (
    // In a list of families two films can bear one title; a region must not.
    <Card labelledBy={props.place === "page" ? id : undefined} className="underway">
      <span className={classNames("underway-tile", `underway-tile-${tone}`)} aria-hidden="true">
        <Glyph weight="fill" />
      </span>
      <div className="underway-words">
        <div className="underway-head">
          <Heading id={id}>{title}</Heading>
          {fraction !== null && (
            <span className="text-strong" aria-hidden="true">
              {percentOf(fraction)}
            </span>
          )}
        </div>
        <div className="text-2">
          <SpokenLine words={kindInWords(kind, recording, words)} />
          {left !== "" && <p>{left}</p>}
          <SpokenLine words={arrivalInWords(recording, language, words)} />
        </div>
        {fraction !== null && (
          <div className="progress">
            <progress
              value={fraction}
              max={1}
              aria-label={title}
              aria-valuetext={words.percent(percentOf(fraction))}
            />
          </div>
        )}
        {recording.filmProblems.map((problem) => (
          <p key={problem.code} className={kind === "ready" ? "text-2" : undefined}>
            {problem[language]}
          </p>
        ))}
        {asksFiles(kind) && recording.can.upload && (
          <ChooseAgain recording={recording} title={title} place={props.place} />
        )}
        <UnderwayActions recording={recording} kind={kind} title={title} place={props.place} />
      </div>
    </Card>
  );
}
