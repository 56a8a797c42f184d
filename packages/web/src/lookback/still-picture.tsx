import { frameAt, unpackFrameTable, type FrameTable } from "@samenkijken/annotation/time/frame-table";
import type { Still } from "@samenkijken/annotation/document/document-record";
import type { RecordingId } from "@samenkijken/contract/ids";
import type { FilmGrant } from "@samenkijken/contract/recordings";
import { LockIcon } from "@phosphor-icons/react";
import { useEffect, useMemo, useRef } from "react";
import { insideFilm, secondsToShow } from "../analysis/film/film-clock.ts";
import { useFilmGrant, type GrantState } from "../analysis/film/use-film-grant.ts";
import { Watermark } from "../analysis/film/watermark.tsx";
import { useMessages } from "../platform/language.ts";
import { stillMessages } from "./still-messages.ts";
import "../analysis/film/film-video.css";
import "./still-picture.css";

/** A film that was opened for its pictures: one look in the log, however many pictures. */
export interface OpenedStills {
  readonly grant: FilmGrant | null;
  readonly table: FrameTable | null;
  readonly locked: Extract<GrantState, { type: "locked" }> | null;
}

/** How soon a consent that has ended is noticed. */
const askEveryMs = 2_000;

/** Opens a film for pictures of it, and closes it as soon as it may not be seen any more. */
export function useStills(recordingId: RecordingId, purpose: "look-back" | "shared-screen"): OpenedStills {
  const { state, investigate } = useFilmGrant(recordingId, purpose);
  const grant = state.type === "open" ? state.grant : null;
  const table = useMemo(() => (grant === null ? null : unpackFrameTable(grant.frames)), [grant]);
  useEffect(() => {
    if (grant === null) return undefined;
    const ask = async (): Promise<void> => {
      // Without a network nothing is known: what is here stays.
      const answer = await fetch(grant.filmUrl, { method: "HEAD" }).catch(() => null);
      if (answer !== null && !answer.ok) void investigate();
    };
    const asking = setInterval(() => void ask(), askEveryMs);
    return () => clearInterval(asking);
  }, [grant, investigate]);
  return { grant, table, locked: state.type === "locked" ? state : null };
}

/** One frame of a film, or the part of it that is meant; drawn from the film itself and never stored. */
export function StillPicture(props: {
  stills: OpenedStills;
  at: number;
  crop: Still["crop"];
  /** What can be seen, for who does not see it. */
  label: string;
}) {
  const words = useMessages(stillMessages);
  const { stills, at, crop } = props;
  const { grant, table } = stills;
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    if (grant === null || table === null || canvas.current === null) return undefined;
    const clock = { table, clockOffsetMicros: grant.clockOffsetMicros };
    const seconds = secondsToShow(clock, frameAt(table, insideFilm(table, at)));
    return drawStill(canvas.current, grant.filmUrl, { seconds, crop });
  }, [grant, table, at, crop]);
  if (stills.locked !== null)
    return (
      <p className="still-picture still-locked">
        <LockIcon aria-hidden="true" size={32} weight="thin" />
        {words.locked}
      </p>
    );
  return (
    <div className="still-picture">
      {/* eslint-disable-next-line jsx-a11y/prefer-tag-over-role -- an img would need the picture as a file, which is never made */}
      <canvas ref={canvas} role="img" aria-label={props.label === "" ? words.photo : props.label} />
      {grant !== null && grant.watermark !== null && <Watermark words={grant.watermark} />}
    </div>
  );
}

/** Draws one frame; gives back how to stop. */
function drawStill(
  canvas: HTMLCanvasElement,
  filmUrl: string,
  wish: { readonly seconds: number; readonly crop: Still["crop"] },
): () => void {
  const video = document.createElement("video");
  const stop = (): void => {
    video.removeAttribute("src");
    video.load();
  };
  video.muted = true;
  video.preload = "auto";
  video.addEventListener("loadeddata", () => {
    video.currentTime = wish.seconds;
  });
  video.addEventListener("seeked", () => {
    const crop = wish.crop ?? { left: 0, top: 0, width: 1000, height: 1000 };
    const x = (video.videoWidth * crop.left) / 1000;
    const y = (video.videoHeight * crop.top) / 1000;
    const width = (video.videoWidth * crop.width) / 1000;
    const height = (video.videoHeight * crop.height) / 1000;
    canvas.width = Math.max(1, Math.round(width));
    canvas.height = Math.max(1, Math.round(height));
    canvas.getContext("2d")?.drawImage(video, x, y, width, height, 0, 0, canvas.width, canvas.height);
    canvas.dataset["drawn"] = "yes";
    stop();
  });
  video.src = filmUrl;
  return stop;
}
