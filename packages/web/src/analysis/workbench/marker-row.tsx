import { ArrowRightIcon, TrashIcon } from "@phosphor-icons/react";
import type { Marker } from "@samenkijken/annotation/document/document-record";
import type { ReceptionLink } from "@samenkijken/annotation/measures/link-receptions";
import { codeById } from "@samenkijken/annotation/scheme/coding-scheme";
import { toMicros } from "@samenkijken/annotation/time/micros";
import { timecodeOf } from "@samenkijken/annotation/time/timecode";
import { memo } from "react";
import { useLanguage, useMessages } from "../../platform/language.ts";
import { CodeBadge } from "../../ui/code-badge.tsx";
import { analysisMessages } from "../messages.ts";
import { codeNumber } from "./code-pad.tsx";
import { codingMessages } from "./coding-messages.ts";
import { elementsFor, rewrite, setAddressee, withValence } from "./detail-actions.ts";
import { useDesk, useDeskState } from "./desk-context.ts";
import { InlineChoice } from "./inline-choice.tsx";
import { listMessages } from "./list-messages.ts";
import { putRecord, removeRecord } from "./mark-actions.ts";
import { codeName, elementNames, personName, secondsInWords } from "./marker-words.ts";
import { goTo } from "./play-actions.ts";
import { readSeconds, readTimecode } from "./read-time.ts";
import { ReceptionChoiceField } from "./reception-choice.tsx";
import { RowField } from "./row-field.tsx";
import { ToolButton } from "./tool-button.tsx";

const NOBODY = "";

interface RowParts {
  readonly marker: Marker;
  /** The code and the person, as the name of everything in the row. */
  readonly name: string;
}

/** Puts a marker at another time or length; "wrong" when the rules do not allow it. */
function usePlace(marker: Marker): (start: number, length: number | null) => "taken" | "wrong" {
  const desk = useDesk();
  return (start, length) => {
    const end = length === null ? null : toMicros(start + length);
    return rewrite(desk, marker, { start: toMicros(start), end }) === null ? "wrong" : "taken";
  };
}

function TimeField({ marker, name }: RowParts) {
  const words = useMessages(analysisMessages);
  const { table } = useDesk().player;
  const place = usePlace(marker);
  return (
    <RowField
      label={words.timeField(name)}
      text={timecodeOf(table, marker.start)}
      wrongWords={words.timeWrong}
      take={(text) => {
        const at = readTimecode(table, text);
        return at === null ? "wrong" : place(at, marker.end === null ? null : marker.end - marker.start);
      }}
    />
  );
}

function LengthField({ marker, name }: RowParts) {
  const words = useMessages(analysisMessages);
  const language = useLanguage();
  const place = usePlace(marker);
  return (
    <RowField
      label={words.lengthField(name)}
      text={marker.end === null ? "" : secondsInWords(marker.end - marker.start, language)}
      wrongWords={words.lengthWrong}
      take={(text) => {
        const length = readSeconds(text);
        return length === null ? "wrong" : place(marker.start, length === "moment" ? null : length);
      }}
    />
  );
}

function PersonField({ marker, name }: RowParts) {
  const words = useMessages(listMessages);
  const desk = useDesk();
  return (
    <InlineChoice
      label={words.personField(name)}
      value={marker.track}
      options={desk.people.map((person) => ({ value: person.id, label: person.name }))}
      onChange={(track) => rewrite(desk, marker, { track })}
    />
  );
}

function PrincipleField({ marker, name }: RowParts) {
  const words = useMessages(listMessages);
  const language = useLanguage();
  const desk = useDesk();
  const code = codeById(desk.scheme, marker.code);
  const shape = desk.people.find(({ id }) => id === marker.track)?.shape ?? "circle";
  return (
    <span className="row-code">
      {code !== null && <CodeBadge code={codeNumber(code)} shape={shape} size="small" />}
      <InlineChoice
        label={words.principleField(name)}
        value={marker.code}
        options={desk.scheme.codes.map(({ id, label }) => ({ value: id, label: label[language] }))}
        onChange={(next) => rewrite(desk, marker, { code: next })}
      />
    </span>
  );
}

function TowardField({ marker, name }: RowParts) {
  const words = useMessages(listMessages);
  const coding = useMessages(codingMessages);
  const desk = useDesk();
  const others = desk.people.filter(({ id }) => id !== marker.track);
  return (
    <InlineChoice
      label={words.towardField(name)}
      value={marker.addressee ?? NOBODY}
      options={[
        ...others.map((person) => ({ value: person.id, label: person.name })),
        { value: NOBODY, label: coding.towardNobody },
      ]}
      onChange={(id) => setAddressee(desk, marker, id === NOBODY ? null : id)}
    />
  );
}

function ValenceField({ marker, name }: RowParts) {
  const words = useMessages(listMessages);
  const coding = useMessages(codingMessages);
  const desk = useDesk();
  return (
    <InlineChoice
      label={words.valenceField(name)}
      value={marker.valence}
      options={(["yes", "no"] as const).map((value) => ({ value, label: coding.valences[value] }))}
      onChange={(value) => putRecord(desk, withValence(desk, marker, value === "no" ? "no" : "yes"))}
    />
  );
}

/** The elements in words; to change them the row above the list is gone to, as with the key. */
function ElementsField({ marker, name }: RowParts) {
  const words = useMessages(listMessages);
  const language = useLanguage();
  const desk = useDesk();
  if (elementsFor(desk, marker).length === 0) return null;
  const chosen = elementNames(desk, marker, language);
  return (
    <button
      type="button"
      className="row-elements"
      aria-label={`${words.elementsField(name)}: ${chosen === "" ? words.none : chosen}`}
      onClick={() => desk.state.update({ selection: marker.id, focusOn: "elements" })}
    >
      {chosen === "" ? words.none : chosen}
    </button>
  );
}

function StarField({ marker, name }: RowParts) {
  const words = useMessages(listMessages);
  const desk = useDesk();
  const isSuccess = marker.star === "success";
  return (
    <button
      type="button"
      className="inline-star"
      aria-pressed={isSuccess}
      aria-label={words.starField(name)}
      onClick={() => putRecord(desk, { ...marker, star: isSuccess ? "plain" : "success" })}
    >
      {isSuccess ? "★" : "☆"}
    </button>
  );
}

function RowActions({ marker, name }: RowParts) {
  const words = useMessages(analysisMessages);
  const desk = useDesk();
  return (
    <span className="row-actions">
      <ToolButton
        icon={ArrowRightIcon}
        label={`${words.go} ${name}`}
        onClick={() => goTo(desk, marker.id, marker.start)}
      />
      <ToolButton
        icon={TrashIcon}
        label={`${words.remove} ${name}`}
        onClick={() => removeRecord(desk, marker)}
      />
    </span>
  );
}

/** One code in the list: everything that can be known of it, and every field can be changed. */
export const MarkerRow = memo(function MarkerRow(props: {
  marker: Marker;
  link: ReceptionLink | undefined;
  row: number;
}) {
  const { columns, receivedField } = useMessages(listMessages);
  const language = useLanguage();
  const desk = useDesk();
  const { marker } = props;
  const isSelected = useDeskState(({ selection }) => selection === marker.id);
  const name = `${codeName(desk, marker.code, language)}, ${personName(desk, marker.track)}`;
  const isInitiative = codeById(desk.scheme, marker.code)?.isInitiative === true;
  const parts = { marker, name };
  const cells = [
    [columns.time, <TimeField key="time" {...parts} />],
    [columns.person, <PersonField key="person" {...parts} />],
    [columns.principle, <PrincipleField key="principle" {...parts} />],
    [columns.length, <LengthField key="length" {...parts} />],
    [columns.toward, <TowardField key="toward" {...parts} />],
    [columns.valence, <ValenceField key="valence" {...parts} />],
    [
      columns.received,
      isInitiative && (
        <ReceptionChoiceField
          key="received"
          marker={marker}
          link={props.link}
          label={receivedField(name)}
          disabled={false}
        />
      ),
    ],
    [columns.elements, <ElementsField key="elements" {...parts} />],
    [columns.star, <StarField key="star" {...parts} />],
    [columns.actions, <RowActions key="actions" {...parts} />],
  ] as const;
  return (
    <tr
      aria-rowindex={props.row + 2}
      aria-selected={isSelected}
      className={isSelected ? "row-selected" : undefined}
      data-marker={marker.id}
    >
      {cells.map(([column, cell]) => (
        <td key={column} data-label={column}>
          {cell}
        </td>
      ))}
    </tr>
  );
});
