import type { FilmGrant } from "@samenkijken/contract/recordings";
import { useEffect, useRef, useState } from "react";
import { classNames } from "../../ui/class-names.ts";
import type { FilmPlayer } from "./film-player.ts";
import "./film-video.css";
import { Watermark } from "./watermark.tsx";

interface VideoProps {
  readonly player: FilmPlayer;
  readonly label: string;
  readonly className?: string | undefined;
  readonly onTrouble: () => void;
  readonly onClick?: (() => void) | undefined;
}

/**
 * The moving picture itself, without controls of its own. When a better file of the same film comes, it is loaded behind
 * the one on screen and takes its place as soon as it shows the same frame.
 */
export function FilmVideo({ grant, ...props }: VideoProps & { grant: FilmGrant }) {
  const [shown, setShown] = useState(grant);
  const grants = grant.filmUrl === shown.filmUrl ? [shown] : [shown, grant];
  return (
    <div className="film-screen">
      {grants.map((one) => (
        <OneVideo
          key={one.filmUrl}
          {...props}
          grant={one}
          place={one === shown ? "shown" : "behind"}
          onReady={() => setShown(one)}
        />
      ))}
      {grant.watermark !== null && <Watermark words={grant.watermark} />}
    </div>
  );
}

function OneVideo(props: VideoProps & { grant: FilmGrant; place: "shown" | "behind"; onReady: () => void }) {
  const { player, grant, place } = props;
  const element = useRef<HTMLVideoElement>(null);
  const onReady = useRef(props.onReady);
  const isBehind = useRef(place === "behind");
  useEffect(() => {
    onReady.current = props.onReady;
  });
  useEffect(() => {
    const video = element.current;
    if (video === null) return undefined;
    const control = new AbortController();
    let letGo = (): void => undefined;
    const attach = (): void => {
      letGo = player.attach(video, grant.clockOffsetMicros, () => onReady.current());
    };
    if (isBehind.current)
      video.addEventListener("loadeddata", attach, { signal: control.signal, once: true });
    else attach();
    return () => {
      control.abort();
      letGo();
    };
  }, [player, grant.clockOffsetMicros]);
  return (
    // A film made at home has no captions; what is said in it is never written down by a machine.
    // eslint-disable-next-line jsx-a11y/media-has-caption, jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/click-events-have-key-events -- a click on the picture is a second way; the button and Space are the first
    <video
      ref={element}
      className={classNames(props.className, place === "behind" && "film-behind")}
      src={grant.filmUrl}
      poster={grant.posterUrl ?? undefined}
      width={grant.width}
      height={grant.height}
      preload="auto"
      playsInline
      disablePictureInPicture
      disableRemotePlayback
      aria-label={props.label}
      aria-hidden={place === "behind" ? true : undefined}
      onError={place === "shown" ? props.onTrouble : undefined}
      onContextMenu={(event) => event.preventDefault()}
      onClick={props.onClick}
    />
  );
}
