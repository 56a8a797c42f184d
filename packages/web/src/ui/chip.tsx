import type { Icon } from "@phosphor-icons/react";
import type { ReactNode } from "react";
import "./chip.css";
import { classNames } from "./class-names.ts";

/** A short state in words; colour and icon only repeat what the words say. */
export function Chip(props: {
  children: ReactNode;
  tone?: "neutral" | "ok" | "warn" | "moment" | "primary" | undefined;
  icon?: Icon | undefined;
}) {
  const { icon: Glyph, tone = "neutral" } = props;
  return (
    <span className={classNames("chip", `chip-${tone}`)}>
      {Glyph !== undefined && <Glyph aria-hidden="true" />}
      <span>{props.children}</span>
    </span>
  );
}
