import type { Programme } from "@samenkijken/domain/programmes/programme";
import { useLanguage, useMessages } from "../platform/language.ts";
import { RadioGroup } from "../ui/radio-group.tsx";
import { trajectoryMessages } from "./messages.ts";
import { schoolMessages } from "./school/messages.ts";

/** Which ordinary moment to film, of those that the programme has; the parents choose, so nothing is chosen beforehand. */
export function MomentField(props: {
  moments: Programme["moments"];
  value: string | null;
  onChange: (moment: string | null) => void;
  errorOf: (fieldId: string) => { error?: string };
  /** Where a page asks it for more than one film. */
  id?: string | undefined;
  /** At school no parent chooses, and the moments are those of a class. */
  lane?: "home" | "school" | undefined;
}) {
  const { id: fieldId = "moment", moments } = props;
  const { planFilm } = useMessages(trajectoryMessages);
  const { film } = useMessages(schoolMessages);
  const words = props.lane === "school" ? film : planFilm;
  const language = useLanguage();
  return (
    <RadioGroup
      id={fieldId}
      label={words.moment}
      help={words.momentHelp}
      inline
      value={props.value ?? ""}
      options={moments.map(({ id, label }) => ({ value: id, label: label[language] }))}
      onChange={(chosen) => props.onChange(moments.find(({ id }) => id === chosen)?.id ?? null)}
      {...props.errorOf(fieldId)}
    />
  );
}

/** What is still wrong with the moment. */
export function useMomentErrors(moment: string | null) {
  const { errors } = useMessages(trajectoryMessages);
  return moment === null ? [{ fieldId: "moment", text: errors.moment }] : [];
}
