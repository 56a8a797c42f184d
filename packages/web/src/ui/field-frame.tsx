import { WarningCircleIcon } from "@phosphor-icons/react";
import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";

/** What every form field has; `id` is also its name and the target of the error summary. */
export type FieldTexts = {
  id: string;
  label: string;
  help?: string | undefined;
  /** Says what to do; its presence marks the field as wrong. */
  error?: string | undefined;
  /** Words after the label of a field that may stay empty. */
  optionalText?: string | undefined;
};

/** The ids that describe a field, for aria-describedby. */
function describedBy(texts: FieldTexts): string | undefined {
  const ids = [
    texts.help === undefined ? "" : `${texts.id}-help`,
    texts.error === undefined ? "" : `${texts.id}-error`,
  ].filter((id) => id !== "");
  return ids.length === 0 ? undefined : ids.join(" ");
}

/** The attributes that tie an input to its help and its error. */
export function inputTies(texts: FieldTexts) {
  return {
    id: texts.id,
    name: texts.id,
    "aria-describedby": describedBy(texts),
    "aria-invalid": texts.error === undefined ? undefined : true,
  };
}

function Optional(props: { text: string | undefined }) {
  if (props.text === undefined) return null;
  return <span className="field-optional">{props.text}</span>;
}

function HelpAndError({ texts, children }: { texts: FieldTexts; children: ReactNode }) {
  return (
    <>
      {texts.help !== undefined && (
        <p className="field-help" id={`${texts.id}-help`}>
          {texts.help}
        </p>
      )}
      {children}
      {texts.error !== undefined && (
        <p className="field-error" id={`${texts.id}-error`}>
          <WarningCircleIcon weight="fill" aria-hidden="true" />
          <span>{texts.error}</span>
        </p>
      )}
    </>
  );
}

/** Label above, help under it, then the one input, error last. */
export function FieldFrame(props: { texts: FieldTexts; children: ReactNode }) {
  return (
    <div className={classNames("field", props.texts.error !== undefined && "field-wrong")}>
      <label className="field-label" htmlFor={props.texts.id}>
        {props.texts.label}
        <Optional text={props.texts.optionalText} />
      </label>
      <HelpAndError texts={props.texts}>{props.children}</HelpAndError>
    </div>
  );
}

/** The same for a group of inputs that answer one question together. */
export function FieldGroup(props: { texts: FieldTexts; answers: "one" | "several"; children: ReactNode }) {
  const wrong = props.texts.error !== undefined;
  return (
    <fieldset
      className={classNames("field", wrong && "field-wrong")}
      role={props.answers === "one" ? "radiogroup" : undefined}
      aria-describedby={describedBy(props.texts)}
      aria-invalid={wrong && props.answers === "one" ? true : undefined}
    >
      <legend className="field-label">
        {props.texts.label}
        <Optional text={props.texts.optionalText} />
      </legend>
      <HelpAndError texts={props.texts}>{props.children}</HelpAndError>
    </fieldset>
  );
}

/** The id of the n-th input of a group: the first carries the field's own id, so links to the field land there. */
export function optionId(fieldId: string, index: number): string {
  return index === 0 ? fieldId : `${fieldId}-${index}`;
}
