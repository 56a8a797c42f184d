import { XIcon } from "@phosphor-icons/react";
import { useEffect, useId, useRef } from "react";
import type { ReactNode } from "react";
import "./dialog.css";
import { IconButton } from "./icon-button.tsx";

/** A question that stops the page; Escape closes it and focus goes back to where it came from. */
export function Dialog(props: {
  open: boolean;
  onClose: () => void;
  title: string;
  closeLabel: string;
  children: ReactNode;
  /** The buttons at the bottom, main one first. */
  actions?: ReactNode;
}) {
  const titleId = useId();
  const element = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const dialog = element.current;
    if (!props.open || dialog === null) return undefined;
    const before = document.activeElement;
    dialog.showModal();
    return () => {
      dialog.close();
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, [props.open]);
  return (
    <dialog
      ref={element}
      className="dialog"
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        props.onClose();
      }}
    >
      {props.open && (
        <>
          <div className="dialog-head">
            <h2 id={titleId} tabIndex={-1}>
              {props.title}
            </h2>
            <IconButton icon={XIcon} label={props.closeLabel} onClick={props.onClose} />
          </div>
          <div className="dialog-body">{props.children}</div>
          {props.actions !== undefined && <div className="dialog-actions row">{props.actions}</div>}
        </>
      )}
    </dialog>
  );
}
