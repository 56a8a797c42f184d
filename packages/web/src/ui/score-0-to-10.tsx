import { FieldGroup, optionId } from "./field-frame.tsx";
import type { FieldTexts } from "./field-frame.tsx";

const scores = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const;

/** A number from 0 to 10 with words at both ends; nothing is chosen as long as the value is null. */
export function Score0to10(
  props: FieldTexts & {
    value: number | null;
    onChange: (score: number) => void;
    lowWords: string;
    highWords: string;
  },
) {
  const endWords = new Map([
    [0, props.lowWords],
    [10, props.highWords],
  ]);
  return (
    <FieldGroup texts={props} answers="one">
      <div className="score">
        <div className="score-row">
          {scores.map((score) => (
            <label key={score} className="score-step">
              <input
                type="radio"
                className="visually-hidden"
                id={optionId(props.id, score)}
                name={props.id}
                value={score}
                checked={props.value === score}
                onChange={() => props.onChange(score)}
              />
              <span className="score-face">{score}</span>
              {endWords.has(score) && <span className="visually-hidden">{endWords.get(score)}</span>}
            </label>
          ))}
        </div>
        <div className="score-ends" aria-hidden="true">
          <span>{props.lowWords}</span>
          <span>{props.highWords}</span>
        </div>
      </div>
    </FieldGroup>
  );
}
