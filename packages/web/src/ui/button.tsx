import { ButtonFace, buttonClass } from "./button-face.tsx";
import type { ButtonLook } from "./button-face.tsx";

type ButtonProps = ButtonLook & {
  type?: "button" | "submit" | undefined;
  disabled?: boolean | undefined;
  /** Makes it an on/off button. */
  pressed?: boolean | undefined;
  /** Makes it open something below or beside it. */
  expanded?: boolean | undefined;
  onClick?: (() => void) | undefined;
};

/** A button with words; one primary button per screen. */
export function Button({ type, disabled, pressed, expanded, onClick, ...look }: ButtonProps) {
  return (
    <button
      type={type === "submit" ? "submit" : "button"}
      className={buttonClass(look)}
      disabled={disabled}
      aria-pressed={pressed}
      aria-expanded={expanded}
      aria-label={look.ariaLabel}
      aria-keyshortcuts={look.keyHint}
      onClick={onClick === undefined ? undefined : () => onClick()}
    >
      <ButtonFace {...look} />
    </button>
  );
}
