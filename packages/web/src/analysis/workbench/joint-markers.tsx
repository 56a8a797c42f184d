import { ArrowRightIcon } from "@phosphor-icons/react";
import { markersInTime } from "@samenkijken/annotation/document/annotation-document";
import type { Marker } from "@samenkijken/annotation/document/document-record";
import { timecodeOf } from "@samenkijken/annotation/time/timecode";
import { Disclosure } from "../../platform/disclosure.tsx";
import { useLanguage, useMessages } from "../../platform/language.ts";
import { analysisMessages } from "../messages.ts";
import { useDesk, useNotes } from "./desk-context.ts";
import { jointMarkersMessages } from "./joint-markers-messages.ts";
import { codeName, personName } from "./marker-words.ts";
import { ToolButton } from "./tool-button.tsx";
import "./joint-markers.css";

function JointRow({ marker }: { marker: Marker }) {
  const words = useMessages(analysisMessages);
  const language = useLanguage();
  const desk = useDesk();
  const name = `${codeName(desk, marker.code, language)}, ${personName(desk, marker.track)}`;
  const go = (): void => {
    desk.player.pause();
    desk.player.showMoment(marker.start);
  };
  return (
    <li>
      <span className="mono">{timecodeOf(desk.player.table, marker.start)}</span>
      <span className="grow">{name}</span>
      <ToolButton icon={ArrowRightIcon} label={`${words.go} ${name}`} onClick={go} />
    </li>
  );
}

/** What was marked together with the parents, to read beside the desk's own markers; it is changed in the look-back only. */
export function JointMarkers() {
  const words = useMessages(jointMarkersMessages);
  const document = useNotes((state) => state.document);
  const markers = markersInTime(document, "joint");
  if (markers.length === 0) return null;
  return (
    <div className="joint-markers">
      <Disclosure title={words.title(markers.length)}>
        <p className="text-2">{words.apart}</p>
        <ul>
          {markers.map((marker) => (
            <JointRow key={marker.id} marker={marker} />
          ))}
        </ul>
      </Disclosure>
    </div>
  );
}
