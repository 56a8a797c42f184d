import type { Marker } from "@samenkijken/annotation/document/document-record";
import type { ReceptionLink } from "@samenkijken/annotation/measures/link-receptions";
import { timecodeOf } from "@samenkijken/annotation/time/timecode";
import { useLanguage, useMessages } from "../../platform/language.ts";
import { codingMessages } from "./coding-messages.ts";
import { receiversOf, setReception, type ReceptionChoice } from "./detail-actions.ts";
import { useDesk } from "./desk-context.ts";
import { InlineChoice } from "./inline-choice.tsx";
import { codeName, decidedReception, personName, receptionSentence } from "./marker-words.ts";

const BY = "by:";

function choiceOf(value: string): ReceptionChoice {
  if (value.startsWith(BY)) return { by: value.slice(BY.length) };
  return value === "received" || value === "missed" ? value : "computed";
}

function valueOf({ reception, receivedBy }: Marker): string {
  return reception !== "missed" && receivedBy !== null ? `${BY}${receivedBy}` : reception;
}

/** What became of an initiative: as the rule says, or as somebody sets it, with the marker that receives it. */
export function ReceptionChoiceField(props: {
  marker: Marker;
  link: ReceptionLink | undefined;
  label: string;
  disabled: boolean;
}) {
  const words = useMessages(codingMessages);
  const language = useLanguage();
  const desk = useDesk();
  const { marker, link } = props;
  const value = valueOf(marker);
  const decided = decidedReception(desk, marker, language);
  const computed = link === undefined ? words.notCoded : receptionSentence(desk, link, language);
  const labelOf = (option: string, otherwise: string): string => (value === option ? decided : otherwise);
  const offered = receiversOf(desk, marker);
  const isElsewhere = value.startsWith(BY) && !offered.some(({ id }) => `${BY}${id}` === value);
  return (
    <InlineChoice
      label={props.label}
      value={value}
      disabled={props.disabled}
      options={[
        { value: "computed", label: value === "computed" ? computed : words.backToComputed },
        { value: "received", label: labelOf("received", words.setReceived) },
        { value: "missed", label: labelOf("missed", words.setMissed) },
        ...offered.map((by) => ({
          value: `${BY}${by.id}`,
          label: labelOf(
            `${BY}${by.id}`,
            words.receiver(
              personName(desk, by.track),
              codeName(desk, by.code, language),
              timecodeOf(desk.player.table, by.start),
            ),
          ),
        })),
        ...(isElsewhere ? [{ value, label: decided }] : []),
      ]}
      onChange={(next) => setReception(desk, marker, choiceOf(next))}
    />
  );
}
