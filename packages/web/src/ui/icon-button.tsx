import type { Icon } from "@phosphor-icons/react";
import { useState } from "react";
import "./button.css";
import { classNames } from "./class-names.ts";
import { Kbd } from "./kbd.tsx";

type IconButtonProps = {
  icon: Icon;
  /** The accessible name, also shown as tooltip. */
  label: string;
  keyHint?: string | undefined;
  variant?: "secondary" | "quiet" | undefined;
  disabled?: boolean | undefined;
  pressed?: boolean | undefined;
  expanded?: boolean | undefined;
  onClick: () => void;
};

/** A button without words; its name and key appear on hover and on focus, and Escape hides them. */
export function IconButton({ icon: Glyph, label, keyHint, variant = "quiet", ...state }: IconButtonProps) {
  const [tipHidden, setTipHidden] = useState(false);
  return (
    <span className="icon-button-frame" onMouseLeave={() => setTipHidden(false)}>
      <button
        type="button"
        className={classNames("button", "icon-button", `icon-button-${variant}`)}
        disabled={state.disabled}
        aria-label={label}
        aria-pressed={state.pressed}
        aria-expanded={state.expanded}
        aria-keyshortcuts={keyHint}
        onClick={() => state.onClick()}
        onKeyDown={(event) => setTipHidden(event.key === "Escape")}
        onBlur={() => setTipHidden(false)}
      >
        <Glyph aria-hidden="true" weight={state.pressed === true ? "fill" : "regular"} />
      </button>
      {!tipHidden && (
        <span className="tooltip" aria-hidden="true">
          {label}
          {keyHint !== undefined && <Kbd>{keyHint}</Kbd>}
        </span>
      )}
    </span>
  );
}
