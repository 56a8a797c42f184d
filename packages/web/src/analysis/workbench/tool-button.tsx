import type { Icon } from "@phosphor-icons/react";
import type { DOMAttributes } from "react";
import { Kbd } from "../../ui/kbd.tsx";

/** A small control of the desk: picture, key beside it, and a name. */
export function ToolButton(props: {
  icon: Icon;
  label: string;
  keyName?: string | undefined;
  pressed?: boolean | undefined;
  disabled?: boolean | undefined;
  /** What it does while it is held. */
  onHold?: DOMAttributes<HTMLButtonElement> | undefined;
  onClick: () => void;
}) {
  const { icon: Glyph } = props;
  return (
    <button
      type="button"
      className="tool-button"
      title={props.label}
      aria-label={props.label}
      aria-pressed={props.pressed}
      disabled={props.disabled}
      onClick={props.onClick}
      {...props.onHold}
    >
      <Glyph aria-hidden="true" weight="bold" />
      {props.keyName !== undefined && (
        <span aria-hidden="true">
          <Kbd>{props.keyName}</Kbd>
        </span>
      )}
    </button>
  );
}
