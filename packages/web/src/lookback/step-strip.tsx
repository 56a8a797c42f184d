import {
  ArrowLeftIcon,
  ArrowRightIcon,
  ChatCircleDotsIcon,
  CheckIcon,
  FlagBannerIcon,
  ListNumbersIcon,
} from "@phosphor-icons/react";
import { Id } from "@samenkijken/contract/ids";
import type { FilmGrant } from "@samenkijken/contract/recordings";
import { useState, type ReactNode } from "react";
import { FilmPicture } from "../analysis/workbench/film-picture.tsx";
import { useMessages } from "../platform/language.ts";
import { Button } from "../ui/button.tsx";
import { IconButton } from "../ui/icon-button.tsx";
import { shortClock } from "./clip-place.tsx";
import { KeepRow } from "./keep-row.tsx";
import { lookBackMessages } from "./messages.ts";
import { parentsMessages } from "./parents-messages.ts";
import { goToStep } from "./show.ts";
import { hasNextFilm, useShowState, useTalk } from "./talk-context.ts";

function StripStep(props: {
  nth: number;
  title: string;
  sub: string;
  picture: ReactNode;
  children?: ReactNode;
}) {
  const words = useMessages(lookBackMessages);
  const { show } = useTalk();
  const step = useShowState((state) => state.step);
  const isNow = step === props.nth;
  return (
    <li aria-current={isNow ? "step" : undefined}>
      <button
        type="button"
        className={isNow ? "strip-step strip-now" : "strip-step"}
        onClick={() => goToStep(show, props.nth)}
      >
        <span className="strip-picture">{props.picture}</span>
        <span className="strip-title text-clip">
          {props.nth < step && <CheckIcon weight="bold" aria-label={words.done} />}
          {props.title}
        </span>
        <span className="text-small text-2">{isNow ? `${props.sub}, ${words.now}` : props.sub}</span>
      </button>
      {props.children}
    </li>
  );
}

/** The parents choose what comes first: a clip goes one place to the front or to the back. */
function Movers({ nth, title }: { nth: number; title: string }) {
  const words = useMessages(parentsMessages);
  const { outbox } = useTalk();
  const clips = useShowState((state) => state.clips);
  const move = (to: number): void => {
    const ids = clips.map(({ id }) => Id.parse(id));
    const [id] = ids.splice(nth, 1);
    if (id === undefined) return;
    ids.splice(to, 0, id);
    outbox.add({ type: "order", clipIds: ids });
  };
  return (
    <div className="strip-movers">
      <IconButton
        icon={ArrowLeftIcon}
        label={words.earlier(title)}
        disabled={nth === 0}
        onClick={() => move(nth - 1)}
      />
      <Button
        size="small"
        variant="quiet"
        disabled={nth === 0}
        ariaLabel={words.firstThis(title)}
        onClick={() => move(0)}
      >
        {words.first}
      </Button>
      <IconButton
        icon={ArrowRightIcon}
        label={words.later(title)}
        disabled={nth === clips.length - 1}
        onClick={() => move(nth + 1)}
      />
    </div>
  );
}

/** Over the strip, on one line so that the strip stays in sight: keeping a moment, and who chooses the order. */
function StripHead(props: { isOrdering: boolean; onOrdering: (isOrdering: boolean) => void }) {
  const words = useMessages(parentsMessages);
  const { atSchool } = useMessages(lookBackMessages);
  const { lookBack } = useTalk();
  const { whichFirst } = lookBack.kind === "family" ? words : atSchool;
  const { clips, step } = useShowState((state) => state);
  return (
    <div className="strip-head">
      <KeepRow />
      {clips.length > 1 && (
        <div className="row strip-order">
          <Button
            size="small"
            variant="quiet"
            icon={ListNumbersIcon}
            pressed={props.isOrdering}
            onClick={() => props.onOrdering(!props.isOrdering)}
          >
            {words.chooseOrder}
          </Button>
          {step === 0 && <span className="text-small text-2">{whichFirst}</span>}
        </div>
      )}
    </div>
  );
}

/** The order of the talk: the week, the clips, the agreement. */
export function StepStrip({ grant }: { grant: FilmGrant }) {
  const words = useMessages(lookBackMessages);
  const talk = useTalk();
  const { show } = talk;
  const clips = useShowState((state) => state.clips);
  const [isOrdering, setOrdering] = useState(false);
  const { clockOffsetMicros, filmUrl, watermark } = grant;
  const titleOf = (nth: number): string => {
    const title = clips[nth]?.title ?? "";
    return title === "" ? words.clipTitle(nth + 1) : title;
  };
  return (
    <div className="strip-part">
      <StripHead isOrdering={isOrdering} onOrdering={setOrdering} />
      <ol className="strip" aria-label={words.order}>
        <StripStep
          nth={0}
          title={words.weekTitle}
          sub={words.weekSub}
          picture={<ChatCircleDotsIcon aria-hidden="true" />}
        />
        {clips.map((clip, nth) => (
          <StripStep
            key={clip.id}
            nth={nth + 1}
            title={titleOf(nth)}
            sub={shortClock(clip.end - clip.start)}
            picture={
              <FilmPicture
                player={show.player}
                at={clip.start}
                clockOffsetMicros={clockOffsetMicros}
                filmUrl={filmUrl}
                watermark={watermark}
                className="strip-film"
              />
            }
          >
            {isOrdering && <Movers nth={nth} title={titleOf(nth)} />}
          </StripStep>
        ))}
        <StripStep
          nth={clips.length + 1}
          title={words.agreeTitle}
          sub={hasNextFilm(talk) ? words.agreeSub : words.agreeSubOnly}
          picture={<FlagBannerIcon aria-hidden="true" />}
        />
      </ol>
    </div>
  );
}
