import type { Still } from "@samenkijken/annotation/document/document-record";
import type { FilmGrant } from "@samenkijken/contract/recordings";
import { useEffect, useRef, type CSSProperties } from "react";
import { Watermark } from "../analysis/film/watermark.tsx";
import { useStore } from "../platform/store.ts";
import { cropStyle } from "./crop.ts";
import type { FilmPair, Front } from "./film-pair.ts";
import "../analysis/film/film-video.css";
import "./film-screen.css";

/** The picture of a look-back, the same in every window: two videos of one film, of which one waits for the next clip. */
export function FilmScreen(props: {
  pair: FilmPair;
  grant: FilmGrant;
  label: string;
  crop: Still["crop"];
  onTrouble: () => void;
  onClick?: (() => void) | undefined;
}) {
  const { pair, grant } = props;
  const front = useStore(pair.front, (state) => state.front);
  const videos = useRef<[HTMLVideoElement | null, HTMLVideoElement | null]>([null, null]);
  useEffect(() => {
    const [one, other] = videos.current;
    return one === null || other === null ? undefined : pair.bind([one, other]);
  }, [pair]);
  useEffect(() => pair.load(grant), [pair, grant]);
  const ratio = { "--film-ratio": String(grant.width / grant.height) } as CSSProperties;
  return (
    <div className="film-box" style={ratio}>
      <div className="film-sheet">
        <div className="film-part" style={cropStyle(props.crop)}>
          {([0, 1] as const).map((nth: Front) => (
            // A film made at home has no captions; what is said in it is never written down by a machine.
            // eslint-disable-next-line jsx-a11y/media-has-caption, jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/click-events-have-key-events -- a click on the picture is a second way; the button and Space are the first
            <video
              key={nth}
              ref={(element) => {
                videos.current[nth] = element;
              }}
              className={nth === front ? undefined : "film-waiting"}
              preload="auto"
              playsInline
              disablePictureInPicture
              disableRemotePlayback
              aria-label={nth === front ? props.label : undefined}
              aria-hidden={nth === front ? undefined : true}
              onError={nth === front ? props.onTrouble : undefined}
              onContextMenu={(event) => event.preventDefault()}
              onClick={props.onClick}
            />
          ))}
        </div>
        {grant.watermark !== null && <Watermark words={grant.watermark} />}
      </div>
    </div>
  );
}
