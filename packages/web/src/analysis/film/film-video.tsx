import type { FilmGrant } from "@samenkijken/contract/recordings";
import { useCallback } from "react";
import type { FilmPlayer } from "./film-player.ts";

/** The moving picture itself, without controls of its own. */
export function FilmVideo(props: {
  grant: FilmGrant;
  player: FilmPlayer;
  label: string;
  className?: string | undefined;
  onTrouble: () => void;
  onClick?: (() => void) | undefined;
}) {
  const { player, grant } = props;
  const attach = useCallback((video: HTMLVideoElement) => player.attach(video), [player]);
  return (
    // A film made at home has no captions; what is said in it is never written down by a machine.
    // eslint-disable-next-line jsx-a11y/media-has-caption, jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/click-events-have-key-events -- a click on the picture is a second way; the button and Space are the first
    <video
      key={grant.filmUrl}
      ref={attach}
      className={props.className}
      src={grant.filmUrl}
      poster={grant.posterUrl}
      width={grant.width}
      height={grant.height}
      preload="auto"
      playsInline
      disablePictureInPicture
      disableRemotePlayback
      aria-label={props.label}
      onError={props.onTrouble}
      onContextMenu={(event) => event.preventDefault()}
      onClick={props.onClick}
    />
  );
}
