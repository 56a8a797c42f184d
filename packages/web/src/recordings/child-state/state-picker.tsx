import { childStateIds, childStates, type ChildStateId } from "@samenkijken/domain/method/child-states";
import { useLanguage } from "../../platform/language.ts";
import { ChildFace } from "../../ui/child-face.tsx";
import { FieldGroup, optionId, type FieldTexts } from "../../ui/field-frame.tsx";
import "./state-picker.css";

/** One of the six states, by a drawn face with words; nothing is chosen beforehand. */
export function StatePicker(
  props: FieldTexts & { value: ChildStateId | null; onChange: (state: ChildStateId) => void },
) {
  const language = useLanguage();
  return (
    <FieldGroup texts={props} answers="one">
      <div className="state-picker">
        {childStateIds.map((id, index) => (
          <label key={id} className="state-choice">
            <input
              type="radio"
              className="visually-hidden"
              id={optionId(props.id, index)}
              name={props.id}
              checked={props.value === id}
              onChange={() => props.onChange(id)}
            />
            <span className="state-face">
              <ChildFace state={id} />
              <span className="state-words">
                {childStates[id].name[language]}
                <span className="state-seen">{childStates[id].seen[language]}</span>
              </span>
            </span>
          </label>
        ))}
      </div>
    </FieldGroup>
  );
}
