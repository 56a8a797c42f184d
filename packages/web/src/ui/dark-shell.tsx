import { ArrowLeftIcon } from "@phosphor-icons/react";
import type { ReactNode } from "react";
import "./dark-shell.css";
import { Link } from "./link.tsx";
import { pageTitleId } from "./page-title.ts";
import { SkipLink } from "./skip-link.tsx";

/** Full-screen frame in the dark theme, for work with film: one narrow bar, the rest is the page. */
export function DarkShell(props: {
  title: string;
  subtitle?: string | undefined;
  back: { href: string; label: string };
  skipLabel: string;
  /** Middle and end of the bar. */
  middle?: ReactNode;
  end?: ReactNode;
  children: ReactNode;
}) {
  return (
    <div className="dark-shell" data-theme="avond">
      <SkipLink label={props.skipLabel} />
      <header className="dark-top">
        <div className="dark-top-start">
          <Link
            href={props.back.href}
            className="button icon-button icon-button-quiet"
            ariaLabel={props.back.label}
          >
            <ArrowLeftIcon aria-hidden="true" weight="bold" />
          </Link>
          <div className="grow">
            <h1 id={pageTitleId} tabIndex={-1}>
              {props.title}
            </h1>
            {props.subtitle !== undefined && <p className="text-small text-2">{props.subtitle}</p>}
          </div>
        </div>
        <div>{props.middle}</div>
        <div className="dark-top-end">{props.end}</div>
      </header>
      <main id="main" tabIndex={-1} className="dark-main">
        {props.children}
      </main>
    </div>
  );
}
