import "./avatar.css";
import { classNames } from "./class-names.ts";

/** First letter of a name in a circle; decoration beside the name itself, so hidden from screen readers. */
export function Avatar(props: {
  name: string;
  tone?: "primary" | "neutral" | undefined;
  size?: "small" | "medium" | undefined;
}) {
  const [first = ""] = props.name.trim();
  return (
    <span
      className={classNames(
        "avatar",
        props.tone === "neutral" && "avatar-neutral",
        props.size === "small" && "avatar-small",
      )}
      aria-hidden="true"
    >
      {first.toLocaleUpperCase()}
    </span>
  );
}
