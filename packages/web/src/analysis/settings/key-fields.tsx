import { WarningCircleIcon } from "@phosphor-icons/react";
import { useMessages } from "../../platform/language.ts";
import type { FieldError } from "../../ui/error-summary.tsx";
import { keyMessages } from "../workbench/key-messages.ts";
import {
  keyCap,
  keyFault,
  keyGroups,
  keyNames,
  standardKeys,
  type KeyGroup,
  type KeyName,
  type Keymap,
} from "../workbench/key-names.ts";
import { settingsMessages } from "./messages.ts";

type Keys = Keymap["keys"];

function fieldId(name: KeyName): string {
  return `key-${name}`;
}

/** What is wrong with the keys as they stand now, in words. */
export function useKeyFaults(keys: Keys): readonly FieldError[] {
  const { faults } = useMessages(settingsMessages);
  const { does } = useMessages(keyMessages);
  return keyNames.flatMap((name) => {
    const fault = keyFault(keys, name);
    if (fault === null) return [];
    const text =
      fault === "empty"
        ? faults.empty
        : fault === "not-a-key"
          ? faults.notAKey
          : faults.taken(does[fault.taken]);
    return [{ fieldId: fieldId(name), text, where: does[name] }];
  });
}

/** One key: a press in the field is the key. */
function KeyField(props: {
  name: KeyName;
  value: string;
  error: string | undefined;
  onChange: (key: string) => void;
}) {
  const words = useMessages(settingsMessages);
  const { does, withShift } = useMessages(keyMessages);
  const { name, value, error } = props;
  const id = fieldId(name);
  const standard = standardKeys[name];
  const more = withShift[name];
  return (
    <div className="key-field">
      <label htmlFor={id}>
        <span className="visually-hidden">{words.keyFor("")}</span>
        {more === undefined ? does[name] : `${does[name]}; Shift: ${more}`}
      </label>
      <input
        id={id}
        className="input key-input mono"
        value={keyCap(value)}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        aria-invalid={error !== undefined}
        aria-describedby={error === undefined ? undefined : `${id}-error`}
        onKeyDown={(event) => {
          if (event.key.length !== 1 || event.ctrlKey || event.metaKey || event.nativeEvent.isComposing)
            return;
          event.preventDefault();
          props.onChange(event.key.toLowerCase().trim());
        }}
        // A keyboard on the screen tells no keys, only what the text became.
        onChange={(event) => props.onChange(event.target.value.toLowerCase().trim().slice(-1))}
      />
      <span className="text-small text-3">
        {value === standard ? "" : words.standardIs(keyCap(standard))}
      </span>
      {error !== undefined && (
        <p className="field-error" id={`${id}-error`}>
          <WarningCircleIcon weight="fill" aria-hidden="true" />
          <span>{error}</span>
        </p>
      )}
    </div>
  );
}

/** All single keys by group; what is wrong is told at the key as soon as it is so. */
export function KeyFields(props: {
  keys: Keys;
  faults: readonly FieldError[];
  onChange: (keys: Keys) => void;
}) {
  const { groups } = useMessages(keyMessages);
  const { keys, faults } = props;
  return (
    <div className="key-fields">
      {(Object.keys(keyGroups) as KeyGroup[]).map((group) => (
        <div key={group}>
          <h3>{groups[group]}</h3>
          {keyGroups[group].map((name) => (
            <KeyField
              key={name}
              name={name}
              value={keys[name]}
              error={faults.find((fault) => fault.fieldId === fieldId(name))?.text}
              onChange={(key) => props.onChange({ ...keys, [name]: key })}
            />
          ))}
        </div>
      ))}
    </div>
  );
}
