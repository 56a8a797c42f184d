import { useState } from "react";
import type { ReactNode } from "react";
import "./disclosure.css";

/** A part of a page that opens on request; what is inside is only asked for when it is open. */
export function Disclosure(props: { title: string; children: ReactNode }) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <details className="disclosure" open={isOpen} onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary>
        <h2>{props.title}</h2>
      </summary>
      {isOpen && <div className="disclosure-body">{props.children}</div>}
    </details>
  );
}
