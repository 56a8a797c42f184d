import type { Icon } from "@phosphor-icons/react";
import type { ReactNode } from "react";
import "./empty-state.css";

/** What will be here, in one sentence, with at most one button. */
export function EmptyState(props: { icon: Icon; text: string; action?: ReactNode }) {
  return (
    <div className="empty-state">
      <props.icon weight="light" aria-hidden="true" />
      <p>{props.text}</p>
      {props.action}
    </div>
  );
}
