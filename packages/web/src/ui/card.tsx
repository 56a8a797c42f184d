import type { ReactNode } from "react";
import "./card.css";
import { classNames } from "./class-names.ts";

/** A flat sheet; `lifted` is for the one card of a screen that is about now. */
export function Card(props: {
  children: ReactNode;
  /** Id of the heading inside; makes the card a named region. */
  labelledBy?: string | undefined;
  lifted?: boolean | undefined;
  /** Without padding, for lists and pictures that run to the edge. */
  bare?: boolean | undefined;
  className?: string | undefined;
}) {
  const names = classNames(
    "card",
    props.lifted === true && "card-lifted",
    props.bare === true && "card-bare",
    props.className,
  );
  if (props.labelledBy === undefined) return <div className={names}>{props.children}</div>;
  return (
    <section className={names} aria-labelledby={props.labelledBy}>
      {props.children}
    </section>
  );
}
