import type { FilmGrant, FilmStrip } from "@samenkijken/contract/recordings";
import { useEffect, useState } from "react";

/** What a film leaves on the timeline: a strip of small pictures, and how loud it was. */
export interface FilmTraces {
  readonly strip: (FilmStrip & { readonly image: HTMLImageElement }) | null;
  /** The loudest sound per slice of time, from 0 to 255. */
  readonly sound: { readonly values: Uint8Array; readonly perSecond: number } | null;
  /** Words to lay over pictures. */
  readonly watermark: string | null;
}

/** The part of a grant that the timeline draws. */
export type TraceGrant = Pick<FilmGrant, "strip" | "peaks" | "watermark">;

/** Fetches the strip and the sound of a film; without them, or before they are here, the timeline goes without. */
export function useFilmTraces(grant: TraceGrant): FilmTraces {
  const [strip, setStrip] = useState<FilmTraces["strip"]>(null);
  const [sound, setSound] = useState<FilmTraces["sound"]>(null);
  const { strip: granted, peaks, watermark } = grant;
  useEffect(() => {
    if (granted === null) return undefined;
    const image = new Image();
    image.addEventListener("load", () => setStrip({ ...granted, image }));
    image.src = granted.url;
    return () => image.removeAttribute("src");
  }, [granted]);
  useEffect(() => {
    if (peaks === null) return undefined;
    const control = new AbortController();
    const load = async (): Promise<void> => {
      const answer = await fetch(peaks.url, { signal: control.signal });
      const values = new Uint8Array(await answer.arrayBuffer());
      if (answer.ok) setSound({ values, perSecond: peaks.perSecond });
    };
    // Without the sound line the film can be analysed all the same.
    void load().catch(() => undefined);
    return () => control.abort();
  }, [peaks]);
  return { strip, sound, watermark };
}
