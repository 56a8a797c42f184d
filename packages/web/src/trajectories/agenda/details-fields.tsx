import { appointmentPlaces } from "@samenkijken/domain/agenda/appointment";
import { useState } from "react";
import { useDiscreet } from "../../platform/discreet.tsx";
import { useMessages } from "../../platform/language.ts";
import { CheckboxGroup } from "../../ui/checkbox-group.tsx";
import type { FieldError } from "../../ui/error-summary.tsx";
import { RadioGroup } from "../../ui/radio-group.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { wrongNumbers, type DetailsDraft } from "./details-draft.ts";
import { agendaMessages } from "./messages.ts";

interface Person {
  readonly id: string;
  readonly name: string;
}

/** What is still wrong with the length or the way. */
export function useDetailsErrors(draft: DetailsDraft): FieldError[] {
  const { form } = useMessages(agendaMessages);
  const texts = { minutes: form.minutesWrong, travel: form.travelWrong };
  return wrongNumbers(draft).map((field) => ({ fieldId: field, text: texts[field] }));
}

/** How long, where, who comes and the way to it; folded away, because it mostly goes as a rule. */
export function DetailsFields(props: {
  draft: DetailsDraft;
  people: readonly Person[];
  onChange: (draft: DetailsDraft) => void;
  errorOf: (fieldId: string) => { error?: string };
}) {
  const { form: words, places } = useMessages(agendaMessages);
  const { shownName } = useDiscreet();
  const { draft, errorOf } = props;
  const [isOpened, setIsOpened] = useState(false);
  const isWrong = errorOf("minutes").error !== undefined || errorOf("travel").error !== undefined;
  const change = (part: Partial<DetailsDraft>) => props.onChange({ ...draft, ...part });
  return (
    <details
      className="disclosure"
      open={isOpened || isWrong}
      onToggle={(event) => setIsOpened(event.currentTarget.open)}
    >
      <summary>
        <h2>{words.more}</h2>
      </summary>
      <div className="disclosure-body stack">
        <TextField
          id="minutes"
          label={words.minutes}
          width="short"
          inputMode="numeric"
          value={draft.minutes}
          onChange={(minutes) => change({ minutes })}
          {...errorOf("minutes")}
        />
        <RadioGroup
          id="place"
          label={words.place}
          inline
          value={draft.place}
          options={appointmentPlaces.map((place) => ({ value: place, label: places[place] }))}
          onChange={(chosen) =>
            change({ place: appointmentPlaces.find((place) => place === chosen) ?? draft.place })
          }
        />
        <TextField
          id="place-words"
          label={words.placeWords}
          optionalText={words.optional}
          maxLength={200}
          value={draft.placeWords}
          onChange={(placeWords) => change({ placeWords })}
        />
        <CheckboxGroup
          id="people"
          label={words.people}
          optionalText={words.optional}
          value={draft.personIds}
          options={props.people.map(({ id, name }) => ({ value: id, label: shownName(name) }))}
          onChange={(personIds) => change({ personIds })}
        />
        <TextField
          id="others"
          label={words.others}
          optionalText={words.optional}
          maxLength={200}
          value={draft.others}
          onChange={(others) => change({ others })}
        />
        <TextField
          id="travel"
          label={words.travel}
          optionalText={words.optional}
          width="short"
          inputMode="numeric"
          value={draft.travel}
          onChange={(travel) => change({ travel })}
          {...errorOf("travel")}
        />
      </div>
    </details>
  );
}
