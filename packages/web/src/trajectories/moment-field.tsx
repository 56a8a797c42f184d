import { filmMomentIds, filmMoments, type FilmMomentId } from "@samenkijken/domain/method/moments";
import { useLanguage, useMessages } from "../platform/language.ts";
import { RadioGroup } from "../ui/radio-group.tsx";
import { trajectoryMessages } from "./messages.ts";

/** Which ordinary moment to film; the parents choose, so nothing is chosen beforehand. */
export function MomentField(props: {
  value: FilmMomentId | null;
  onChange: (moment: FilmMomentId | null) => void;
  errorOf: (fieldId: string) => { error?: string };
  /** Where a page asks it for more than one film. */
  id?: string | undefined;
}) {
  const { id: fieldId = "moment" } = props;
  const words = useMessages(trajectoryMessages);
  const language = useLanguage();
  return (
    <RadioGroup
      id={fieldId}
      label={words.planFilm.moment}
      help={words.planFilm.momentHelp}
      inline
      value={props.value ?? ""}
      options={filmMomentIds.map((id) => ({ value: id, label: filmMoments[id].label[language] }))}
      onChange={(chosen) => props.onChange(filmMomentIds.find((id) => id === chosen) ?? null)}
      {...props.errorOf(fieldId)}
    />
  );
}

/** What is still wrong with the moment. */
export function useMomentErrors(moment: FilmMomentId | null) {
  const { errors } = useMessages(trajectoryMessages);
  return moment === null ? [{ fieldId: "moment", text: errors.moment }] : [];
}
