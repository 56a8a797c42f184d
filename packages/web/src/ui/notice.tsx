import { CheckCircleIcon, InfoIcon, WarningCircleIcon, WarningIcon } from "@phosphor-icons/react";
import type { ReactNode } from "react";
import "./notice.css";

const icons = {
  info: InfoIcon,
  success: CheckCircleIcon,
  warn: WarningIcon,
  danger: WarningCircleIcon,
} as const;

/** A remark that stays on the page: icon and words, never colour alone. */
export function Notice(props: {
  tone: keyof typeof icons;
  title?: string | undefined;
  children: ReactNode;
  action?: ReactNode;
  /** Speaks when it appears after the page was there: politely, or at once. */
  live?: "status" | "alert" | undefined;
}) {
  const Glyph = icons[props.tone];
  return (
    <div className={`notice notice-${props.tone}`} role={props.live}>
      <Glyph weight="fill" aria-hidden="true" />
      <div className="notice-words">
        {props.title !== undefined && <p className="text-strong">{props.title}</p>}
        <div>{props.children}</div>
      </div>
      {props.action}
    </div>
  );
}
