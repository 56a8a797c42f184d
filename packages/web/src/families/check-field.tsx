/** One yes or no inside a form, as a checkbox with its words beside it. */
export function CheckField(props: {
  id: string;
  label: string;
  isChecked: boolean;
  onChange: (isChecked: boolean) => void;
  error?: string;
}) {
  const errorId = `${props.id}-error`;
  return (
    <div className="field">
      <label className="choice">
        <input
          type="checkbox"
          id={props.id}
          checked={props.isChecked}
          aria-describedby={props.error === undefined ? undefined : errorId}
          onChange={(event) => props.onChange(event.target.checked)}
        />
        <span className="choice-words">{props.label}</span>
      </label>
      {props.error !== undefined && (
        <p className="field-error" id={errorId}>
          {props.error}
        </p>
      )}
    </div>
  );
}
