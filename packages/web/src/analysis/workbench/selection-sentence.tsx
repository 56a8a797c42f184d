import type { Marker } from "@samenkijken/annotation/document/document-record";
import { codeById } from "@samenkijken/annotation/scheme/coding-scheme";
import { clockOf } from "@samenkijken/annotation/time/timecode";
import { useEffect, useRef } from "react";
import { useLanguage, useMessages } from "../../platform/language.ts";
import { analysisMessages } from "../messages.ts";
import { codingMessages } from "./coding-messages.ts";
import { rewrite, setAddressee, toggleStar, withValence } from "./detail-actions.ts";
import { useDesk, useDeskState, useMeasures, useNotes, useSurroundings } from "./desk-context.ts";
import { InlineChoice } from "./inline-choice.tsx";
import { putRecord } from "./mark-actions.ts";
import { markerTime, recordWords, secondsInWords } from "./marker-words.ts";
import { ReceptionChoiceField } from "./reception-choice.tsx";

const NOBODY = "";

/** The parts of a marker that can be changed, inside the sentence about it. */
function MarkerSentence({ marker }: { marker: Marker }) {
  const words = useMessages(analysisMessages);
  const coding = useMessages(codingMessages);
  const language = useLanguage();
  const desk = useDesk();
  const isLocked = useSurroundings().mayEdit === "no";
  const link = useMeasures().links.get(marker.id);
  const early = useDeskState(({ placedEarlier }) =>
    placedEarlier?.id === marker.id ? placedEarlier.micros : null,
  );
  const isInitiative = codeById(desk.scheme, marker.code)?.isInitiative === true;
  const people = desk.people.map(({ id, name }) => ({ value: id, label: name }));
  const others = people.filter(({ value }) => value !== marker.track);
  const isAsking = marker.addressee === null && others.length > 1;
  return (
    <>
      <InlineChoice
        label={coding.person}
        tone="strong"
        value={marker.track}
        options={people}
        disabled={isLocked}
        onChange={(track) => rewrite(desk, marker, { track })}
      />
      <InlineChoice
        label={coding.principle}
        tone="strong"
        value={marker.code}
        options={desk.scheme.codes.map(({ id, label }) => ({ value: id, label: label[language] }))}
        disabled={isLocked}
        onChange={(code) => rewrite(desk, marker, { code })}
      />
      {others.length > 0 && (
        <InlineChoice
          label={coding.toward}
          tone={isAsking ? "asking" : undefined}
          value={marker.addressee ?? NOBODY}
          options={[
            ...others.map(({ value, label }) => ({ value, label: coding.towardWords(label) })),
            { value: NOBODY, label: isAsking ? coding.towardAsk : coding.towardNobody },
          ]}
          disabled={isLocked}
          onChange={(id) => setAddressee(desk, marker, id === NOBODY ? null : id)}
        />
      )}
      <span className="sentence-time">{`${markerTime(desk, marker, language)}.`}</span>
      {isInitiative && (
        <ReceptionChoiceField marker={marker} link={link} label={coding.reception} disabled={isLocked} />
      )}
      <InlineChoice
        label={coding.valence}
        value={marker.valence}
        options={(["yes", "no"] as const).map((value) => ({ value, label: coding.valences[value] }))}
        disabled={isLocked}
        onChange={(value) => putRecord(desk, withValence(desk, marker, value === "no" ? "no" : "yes"))}
      />
      <button
        type="button"
        className="inline-star"
        aria-pressed={marker.star === "success"}
        aria-label={coding.star}
        title={coding.star}
        disabled={isLocked}
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => toggleStar(desk)}
      >
        {marker.star === "success" ? "★" : "☆"}
      </button>
      {early !== null && <span>{coding.earlier(secondsInWords(early, language))}</span>}
      <span className="visually-hidden">{marker.star === "success" ? words.starred : ""}</span>
    </>
  );
}

/** What is chosen, as one sentence; what can be changed of a code is changed in the sentence itself. */
export function SelectionSentence() {
  const words = useMessages(analysisMessages);
  const language = useLanguage();
  const desk = useDesk();
  const selection = useDeskState((state) => state.selection);
  const record = useNotes((state) =>
    selection === null ? undefined : state.document.records.get(selection),
  );
  const sentence = useRef<HTMLDivElement>(null);
  const isAsked = useDeskState(({ focusOn }) => focusOn === "sentence");
  useEffect(() => {
    if (!isAsked) return;
    sentence.current?.querySelector<HTMLElement>("select, button")?.focus();
    desk.state.update({ focusOn: null });
  }, [isAsked, desk]);
  if (record === undefined) return <p className="sentence text-small text-3">{words.nothingSelected}</p>;
  const stretch =
    record.type === "clip" ? `${words.fromTo(clockOf(record.start), clockOf(record.end))}.` : "";
  return (
    <div className="sentence text-small text-2" ref={sentence}>
      {words.selected}{" "}
      {record.type === "marker" ? (
        <MarkerSentence marker={record} />
      ) : (
        <>
          <b>{recordWords(desk, record, language)}</b> {stretch}
        </>
      )}
    </div>
  );
}
