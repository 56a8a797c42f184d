import "./progress-bar.css";

/** How far something is, in words and as a bar. */
export function ProgressBar(props: {
  label: string;
  /** From 0 to 1; without it the bar only says that work goes on. */
  fraction?: number | undefined;
  /** The progress in words, such as a percentage. */
  text: string;
  /** What it means: how long still, what one may do meanwhile. */
  note?: string | undefined;
}) {
  return (
    <div className="progress">
      <p className="progress-words">
        <span className="text-strong">{props.label}</span>
        <span className="text-2">{props.text}</span>
      </p>
      <progress value={props.fraction} max={1} aria-label={props.label} aria-valuetext={props.text} />
      {props.note !== undefined && <p className="text-small text-2">{props.note}</p>}
    </div>
  );
}
