import type { Marker } from "@samenkijken/annotation/document/document-record";
import { useEffect, useMemo, useRef } from "react";
import { useNotes } from "../../analysis/workbench/desk-context.ts";
import { useMessages } from "../../platform/language.ts";
import { momentsOf, storiesOf, type PersonStory, type SeenMoment } from "./compare-together.ts";
import { FilmLine, placeOn } from "./mark-line.tsx";
import { MarkShape } from "./mark-shape.tsx";
import { togetherMessages } from "./messages.ts";
import { timeWords, useRoom, useSpan } from "./room.ts";
import { storyWords } from "./story-words.ts";
import { standStillAt } from "./together.ts";
import "./comparison.css";

/** One row of marks on the line of time; each goes to its moment. */
function LayerRow(props: { story: PersonStory; layer: "joint" | "desk"; name: string }) {
  const words = useMessages(togetherMessages);
  const { together } = useRoom();
  const span = useSpan();
  const { button } = props.story;
  return (
    <div className="layer-row">
      <span className="layer-name">{props.name}</span>
      <span className="layer-line">
        {props.story[props.layer].map((marker) => (
          <button
            key={marker.id}
            type="button"
            className="layer-mark"
            style={{ left: placeOn(span, marker.start) }}
            aria-label={words.seenBy(timeWords(marker.start), props.name)}
            onClick={() => standStillAt(together.show, marker.start)}
          >
            <MarkShape shape={button.person.shape} kind={button.kind} />
          </button>
        ))}
      </span>
    </div>
  );
}

/** Thin lines between the marks that tell of the same moment. */
function PairLines({ pairs }: Pick<PersonStory, "pairs">) {
  const span = useSpan();
  const place = (marker: Marker): string => placeOn(span, marker.start);
  return (
    <svg className="pair-lines" aria-hidden="true">
      {pairs.map(({ joint, desk }) => (
        <line key={joint.id} x1={place(joint)} y1="0" x2={place(desk)} y2="100%" />
      ))}
    </svg>
  );
}

function Moment({
  moment,
  names,
}: {
  moment: SeenMoment;
  names: Readonly<Record<SeenMoment["by"], string>>;
}) {
  const { together } = useRoom();
  return (
    <li>
      <button
        type="button"
        className="moment-chip"
        onClick={() => standStillAt(together.show, moment.marker.start)}
      >
        <span className="mono">{timeWords(moment.marker.start)}</span> {names[moment.by]}
      </button>
    </li>
  );
}

function OneStory({ story }: { story: PersonStory }) {
  const words = useMessages(togetherMessages);
  const room = useRoom();
  const { watchers, trainer } = room;
  const { person, kind } = story.button;
  const parents = words.rowTogether(watchers);
  const names = { both: words.and(parents, trainer), joint: parents, desk: trainer };
  const id = `story-${person.id}`;
  return (
    <section className="person-story" aria-labelledby={id}>
      <h3 id={id}>
        <MarkShape shape={person.shape} kind={kind} />
        {person.name}
      </h3>
      <p className="story-words">{storyWords(words, story, room).join(" ")}</p>
      <div className="layers">
        <LayerRow story={story} layer="joint" name={parents} />
        <PairLines pairs={story.pairs} />
        <LayerRow story={story} layer="desk" name={trainer} />
      </div>
      <ul className="moment-chips" aria-label={words.rows(person.name)}>
        {momentsOf(story).map((moment) => (
          <Moment key={moment.marker.id} moment={moment} names={names} />
        ))}
      </ul>
    </section>
  );
}

/** What was seen together beside what the trainer saw at the desk: a story to talk about, no mark for anyone. */
export function Comparison() {
  const words = useMessages(togetherMessages);
  const { desk, buttons } = useRoom();
  const within = useSpan();
  const document = useNotes((state) => state.document);
  const title = useRef<HTMLHeadingElement>(null);
  // On a narrow screen the button that leads here stands below the story.
  useEffect(() => title.current?.focus(), []);
  const stories = useMemo(
    () => storiesOf(document, { scheme: desk.scheme, buttons, within }),
    [document, desk.scheme, buttons, within],
  );
  return (
    <div className="layers-compared">
      <div className="layer-film">
        <FilmLine />
      </div>
      <h2 ref={title} tabIndex={-1}>
        {words.storyTitle}
      </h2>
      {stories.length === 0 && <p className="text-2">{words.nothingYet}</p>}
      {stories.length > 0 && <p className="text-2">{words.lookHint}</p>}
      {stories.map((story) => (
        <OneStory key={story.button.person.id} story={story} />
      ))}
    </div>
  );
}
