import type { Icon } from "@phosphor-icons/react";
import type { ReactNode } from "react";
import "./button.css";
import { classNames } from "./class-names.ts";
import { Kbd } from "./kbd.tsx";

export type ButtonLook = {
  children: ReactNode;
  variant?: "primary" | "secondary" | "tertiary" | "quiet" | "moment" | undefined;
  size?: "small" | "medium" | "large" | undefined;
  icon?: Icon | undefined;
  iconAfter?: Icon | undefined;
  /** Shown beside the words; binding the key is up to the screen. */
  keyHint?: string | undefined;
  /** Fuller name for assistive technology; it starts with the visible words. */
  ariaLabel?: string | undefined;
};

/** The class names of a button's look, the same for a button and for a link that looks like one. */
export function buttonClass(look: Pick<ButtonLook, "variant" | "size">): string {
  const { variant = "secondary", size = "medium" } = look;
  return classNames("button", `button-${variant}`, size !== "medium" && `button-${size}`);
}

/** What stands inside a button: icon, words, icon, key. */
export function ButtonFace({ children, icon: Before, iconAfter: After, keyHint }: ButtonLook) {
  return (
    <>
      {Before !== undefined && <Before aria-hidden="true" weight="regular" />}
      <span>{children}</span>
      {After !== undefined && <After aria-hidden="true" weight="bold" />}
      {keyHint !== undefined && <Kbd>{keyHint}</Kbd>}
    </>
  );
}
