import { useMessages } from "../../platform/language.ts";
import { Kbd } from "../../ui/kbd.tsx";
import type { MarkButton } from "./mark-together.ts";
import { MarkShape } from "./mark-shape.tsx";
import { togetherMessages } from "./messages.ts";
import { pressButton, useRoom } from "./room.ts";

function OneButton({ button }: { button: MarkButton }) {
  const words = useMessages(togetherMessages);
  const room = useRoom();
  const { person, kind, isSelf, key } = button;
  const begins = kind === "begins";
  const self = isSelf ? words.buttonSelf : words.buttonReceives(person.name);
  return (
    <button
      type="button"
      className="mark-button"
      aria-keyshortcuts={String(key)}
      onClick={() => pressButton(room, button)}
    >
      <MarkShape shape={person.shape} kind={kind} />
      <span className="mark-button-words">{begins ? words.buttonBegins(person.name) : self}</span>
      <span className="text-small text-2">{begins ? words.hintBegins : words.hintReceives}</span>
      <span aria-hidden="true" className="big-button-key">
        <Kbd>{String(key)}</Kbd>
      </span>
    </button>
  );
}

/** One big button for each child and each grown-up in the film. */
export function MarkButtons() {
  const words = useMessages(togetherMessages);
  const { buttons, mayMark } = useRoom();
  if (!mayMark) return <p className="together-buttons text-2">{words.readOnly}</p>;
  if (buttons.length === 0) return <p className="together-buttons text-2">{words.nobody}</p>;
  return (
    <fieldset className="together-buttons">
      <legend className="visually-hidden">{words.buttons}</legend>
      {buttons.map((button) => (
        <OneButton key={button.person.id} button={button} />
      ))}
    </fieldset>
  );
}
