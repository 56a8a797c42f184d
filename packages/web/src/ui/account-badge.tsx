import type { ReactNode } from "react";
import { Avatar } from "./avatar.tsx";

/** Name and role of a person in one small block, with room for a button. */
export function AccountBadge(props: { name: string; role: string; action?: ReactNode }) {
  return (
    <>
      <Avatar name={props.name} />
      <span className="grow">
        <span className="text-strong">{props.name}</span>
        <br />
        <span className="text-small text-3">{props.role}</span>
      </span>
      {props.action}
    </>
  );
}
