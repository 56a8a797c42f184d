import { XIcon } from "@phosphor-icons/react";
import { useEffect, useRef } from "react";
import { Button } from "./button.tsx";
import { IconButton } from "./icon-button.tsx";
import "./toast-region.css";

export type Toast = {
  id: string;
  text: string;
  /** A toast with an action stays until it is used or closed. */
  action?: { label: string; onClick: () => void } | undefined;
};

const shownForMs = 8000;

function ToastCard(props: { toast: Toast; closeLabel: string; onClose: (id: string) => void }) {
  const { toast } = props;
  const close = useRef(props.onClose);
  useEffect(() => {
    close.current = props.onClose;
  });
  const stays = toast.action !== undefined;
  useEffect(() => {
    if (stays) return undefined;
    const timer = setTimeout(() => close.current(toast.id), shownForMs);
    return () => clearTimeout(timer);
  }, [toast.id, stays]);
  return (
    <li className="toast">
      <span className="toast-text">{toast.text}</span>
      {toast.action !== undefined && (
        <Button variant="quiet" size="small" onClick={toast.action.onClick}>
          {toast.action.label}
        </Button>
      )}
      <IconButton icon={XIcon} label={props.closeLabel} onClick={() => props.onClose(toast.id)} />
    </li>
  );
}

/** Short remarks at the bottom, spoken politely. Render it always, also empty, or nothing is spoken. */
export function ToastRegion(props: {
  toasts: readonly Toast[];
  closeLabel: string;
  onClose: (id: string) => void;
}) {
  return (
    <div className="toast-region" aria-live="polite">
      <ul>
        {props.toasts.map((toast) => (
          <ToastCard key={toast.id} toast={toast} closeLabel={props.closeLabel} onClose={props.onClose} />
        ))}
      </ul>
    </div>
  );
}
