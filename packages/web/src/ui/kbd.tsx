import "./kbd.css";

/** One key of the keyboard, drawn. */
export function Kbd(props: { children: string }) {
  return <kbd className="kbd">{props.children}</kbd>;
}
