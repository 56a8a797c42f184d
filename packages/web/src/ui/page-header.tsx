import { CaretLeftIcon } from "@phosphor-icons/react";
import type { ReactNode } from "react";
import { Link } from "./link.tsx";
import "./page-header.css";
import { pageTitleId } from "./page-title.ts";

/** Top of a page: way back, title, lead and at most a few actions. */
export function PageHeader(props: {
  title: string;
  /** Quiet words on the same line, part of the heading. */
  titleNote?: string | undefined;
  lead?: ReactNode;
  back?: { href: string; label: string } | undefined;
  actions?: ReactNode;
}) {
  return (
    <header className="page-header">
      <div className="page-header-words">
        {props.back !== undefined && (
          <Link href={props.back.href} className="page-back">
            <CaretLeftIcon aria-hidden="true" weight="bold" />
            {props.back.label}
          </Link>
        )}
        <h1 id={pageTitleId} tabIndex={-1}>
          {props.title}
          {props.titleNote !== undefined && <span className="page-title-note">{props.titleNote}</span>}
        </h1>
        {props.lead !== undefined && <p className="page-lead">{props.lead}</p>}
      </div>
      {props.actions !== undefined && <div className="page-header-actions row">{props.actions}</div>}
    </header>
  );
}
