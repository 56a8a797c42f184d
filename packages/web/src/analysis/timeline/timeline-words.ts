import { clockOf } from "@samenkijken/annotation/time/timecode";
import type { Marker } from "@samenkijken/annotation/document/document-record";
import type { ReceptionLink } from "@samenkijken/annotation/measures/link-receptions";
import type { Language } from "@samenkijken/contract/shapes";
import type { Desk } from "../workbench/desk.ts";
import { codeName, personName } from "../workbench/marker-words.ts";
import { measure } from "../workbench/measures.ts";
import type { PictureRecord } from "./lanes.ts";
import { timelineMessages } from "./timeline-messages.ts";

type Where = Pick<Desk, "people" | "scheme" | "player" | "notes" | "preferences">;

/** A record of the timeline as it is read out: what, who, when, and what became of it (design 10.2). */
export function itemName(where: Where, record: Marker | PictureRecord, language: Language): string {
  const words = timelineMessages[language];
  if (record.type === "marker") return markerName(where, record, language);
  if (record.type === "still") return words.still(record.caption, clockOf(record.at));
  if (record.type === "note") return words.note(record.text, clockOf(record.at));
  const title = `${String(record.position + 1)} ${record.title === "" ? words.noTitle : record.title}`;
  const seconds = Math.round((record.end - record.start) / 1_000_000);
  const clip = words.clip(title, clockOf(record.start), clockOf(record.end));
  return `${clip}, ${words.seconds(seconds)}`;
}

function markerName(where: Where, marker: Marker, language: Language): string {
  const words = timelineMessages[language];
  const moment = (at: number): string => {
    const seconds = Math.floor(at / 1_000_000);
    return words.minutes(Math.floor(seconds / 60), seconds % 60);
  };
  const from = moment(marker.start);
  const time = marker.end === null ? from : words.fromTo(from, moment(marker.end));
  const { receptionSeconds } = where.preferences.get();
  const { links } = measure(where.notes.state.get().document, where.scheme, where.people, receptionSeconds);
  const parts = [
    codeName(where, marker.code, language),
    personName(where, marker.track),
    time,
    receptionWords(where, links.get(marker.id), language),
    marker.valence === "no" ? words.valenceNo : "",
    marker.star === "success" ? words.starred : "",
  ];
  return parts.filter((part) => part !== "").join(", ");
}

function receptionWords(where: Where, link: ReceptionLink | undefined, language: Language): string {
  const words = timelineMessages[language];
  if (link === undefined) return "";
  if (link.state === "missed") return words.missed;
  if (link.state === "not-coded") return words.notCoded;
  if (link.state === "pause-respected") return words.pauseRespected;
  const by = link.by === null ? undefined : where.notes.state.get().document.records.get(link.by);
  return by?.type === "marker" ? words.receivedBy(personName(where, by.track)) : words.received;
}
