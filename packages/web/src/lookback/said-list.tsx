import { ArrowElbowDownLeftIcon, XIcon } from "@phosphor-icons/react";
import { Id, type PersonId } from "@samenkijken/contract/ids";
import type { LookBack } from "@samenkijken/contract/lookback";
import { useRef, type FormEvent } from "react";
import { clockOf } from "../platform/dates.ts";
import { useFocusKept } from "../platform/focus.ts";
import { useMessages } from "../platform/language.ts";
import { now } from "../platform/now.ts";
import { Avatar } from "../ui/avatar.tsx";
import { IconButton } from "../ui/icon-button.tsx";
import { SegmentedControl } from "../ui/segmented-control.tsx";
import { lookBackMessages } from "./messages.ts";
import { parentsMessages } from "./parents-messages.ts";
import { clipNow, momentIn, showMoment, type Show } from "./show.ts";
import { nameIn, parentsOf, useKeptText, useTalk } from "./talk-context.ts";

/** What the parents said so far; a press on words that belong to a moment goes there. */
export function SaidList() {
  const words = useMessages(lookBackMessages);
  const more = useMessages(parentsMessages);
  const { lookBack, outbox, show } = useTalk();
  const list = useFocusKept<HTMLDivElement>(lookBack.said.length);
  const { nothingSaid } = lookBack.kind === "family" ? words : words.atSchool;
  return (
    <div ref={list} tabIndex={-1}>
      {lookBack.said.length === 0 && <p className="text-3">{nothingSaid}</p>}
      <ul className="said">
        {lookBack.said.map((said) => {
          const { clipId, at } = said;
          const name = nameIn(lookBack, said.personId);
          return (
            <li key={said.id}>
              <Avatar name={name} size="small" />
              <p>
                <span className="visually-hidden">{name}</span> {words.quoted(said.words)}{" "}
                {at === null ? (
                  <span className="text-small text-2">{clockOf(said.saidAt)}</span>
                ) : (
                  <button
                    type="button"
                    className="said-moment text-small"
                    aria-label={more.goTo(words.quoted(said.words))}
                    onClick={() => showMoment(show, { clipId, at })}
                  >
                    {clockOf(said.saidAt)}
                  </button>
                )}
              </p>
              <IconButton
                icon={XIcon}
                label={words.removeWords(said.words)}
                onClick={() => outbox.add({ type: "unsay", wordsId: said.id })}
              />
            </li>
          );
        })}
      </ul>
    </div>
  );
}

/** One line for the parents' own words, with who says it. */
export function SayField() {
  const words = useMessages(lookBackMessages);
  const { lookBack, outbox, show } = useTalk();
  const parents = parentsOf(lookBack);
  const speakers =
    parents.length > 0 ? parents : lookBack.people.filter(({ id }) => lookBack.attendees.includes(id));
  const [chosen, choose] = useKeptText("speaker");
  const [text, setText] = useKeptText("say");
  const field = useRef<HTMLInputElement>(null);
  const speaker = speakers.find(({ id }) => id === chosen) ?? speakers[0];
  const say = (event: FormEvent): void => {
    event.preventDefault();
    if (text.trim() === "" || speaker === undefined) return;
    outbox.add({ type: "say", said: saidNow(show, speaker.id, text.trim()) });
    setText("");
    field.current?.focus();
  };
  return (
    <form className="say" onSubmit={say}>
      <div className="say-line">
        <SegmentedControl
          id="speaker"
          label={words.whoSays}
          value={speaker?.id ?? ""}
          options={speakers.map((person) => ({ value: person.id, label: person.name }))}
          onChange={choose}
        />
        <input
          ref={field}
          aria-label={words.sayField(speaker?.name ?? "")}
          placeholder={words.sayHint(speaker?.name ?? "")}
          value={text}
          maxLength={2000}
          onChange={(event) => setText(event.target.value)}
        />
        <button type="submit" className="button icon-button icon-button-quiet" aria-label={words.keepWords}>
          <ArrowElbowDownLeftIcon aria-hidden="true" />
        </button>
      </div>
    </form>
  );
}

/** Words as they are said now, at the moment of the film that is on screen. */
function saidNow(show: Show, personId: PersonId, words: string): LookBack["said"][number] {
  const clip = clipNow(show);
  return {
    id: Id.parse(crypto.randomUUID()),
    personId,
    clipId: clip === null ? null : Id.parse(clip.id),
    at: clip === null ? null : momentIn(show, clip),
    words,
    saidAt: now().toISOString(),
  };
}
