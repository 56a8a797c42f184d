import { RecordingId } from "@samenkijken/contract/ids";
import type { FilmGrant } from "@samenkijken/contract/recordings";
import { useEffect, useMemo, useRef } from "react";
import type { FilmPlayer } from "../../analysis/film/film-player.ts";
import { useWatchedFilm } from "../../analysis/film/use-watched-film.ts";
import { useMessages } from "../../platform/language.ts";
import { useStore } from "../../platform/store.ts";
import { createFilmPair } from "../film-pair.ts";
import { FilmScreen } from "../film-screen.tsx";
import { followFilm } from "./follow-film.ts";
import { ProgressPlate, QuestionPlate } from "./plates.tsx";
import type { FilmScene } from "./scene.ts";
import type { Report } from "./screen-messages.ts";
import { screenWords } from "./screen-words.ts";

interface FilmProps {
  /** Null while something else is on screen; the film waits below it. */
  readonly scene: FilmScene | null;
  readonly sound: Report["sound"];
}

/** Opens the film for this screen by a grant of its own, so that this look is in the log too. */
export function SharedFilm(
  props: FilmProps & { recordingId: string; onPicture: (picture: Report["picture"]) => void },
) {
  const words = useMessages(screenWords);
  const film = useSharedFilm(props.recordingId);
  const { onPicture, scene } = props;
  const { picture } = film;
  useEffect(() => onPicture(picture), [picture, onPicture]);
  useEffect(() => () => onPicture("none"), [onPicture]);
  useAgain(scene !== null && picture === "locked" ? "ask" : "rest", film.reopen);
  if (picture === "locked") return scene === null ? null : <p className="shared-words">{words.locked}</p>;
  if (film.opened === null) return null;
  return <Following {...props} {...film.opened} onTrouble={film.trouble} />;
}

function useSharedFilm(recordingId: string) {
  const { film, opened, trouble } = useWatchedFilm(RecordingId.parse(recordingId), "shared-screen");
  const { state, reopen } = film;
  const picture = state.type === "open" ? ("shown" as const) : state.type;
  return { opened, picture, trouble, reopen };
}

/** The leading window has the film open again: this one asks once more for it. */
function useAgain(what: "ask" | "rest", reopen: () => void): void {
  useEffect(() => {
    if (what === "rest") return undefined;
    const again = setTimeout(reopen, 3_000);
    return () => clearTimeout(again);
  }, [what, reopen]);
}

function Following(props: FilmProps & { grant: FilmGrant; player: FilmPlayer; onTrouble: () => void }) {
  const words = useMessages(screenWords);
  const { scene, player, grant, sound } = props;
  const pair = useMemo(() => createFilmPair(player), [player]);
  const before = useRef<FilmScene | null>(null);
  useEffect(() => player.setMuted(sound === "blocked"), [player, sound]);
  useEffect(() => {
    if (scene === null) player.pause();
    else followFilm({ player, pair }, scene, before.current);
    before.current = scene;
  }, [scene, player, pair]);
  const film = useStore(player.state, (state) => state);
  return (
    <>
      <FilmScreen
        pair={pair}
        grant={grant}
        label={words.picture}
        crop={scene?.crop ?? null}
        onTrouble={props.onTrouble}
      />
      {scene !== null && (
        <>
          {scene.question !== null && <QuestionPlate text={scene.question} place={scene.plate} />}
          <ProgressPlate
            nth={scene.nth}
            total={scene.total}
            playing={scene.playing}
            share={shareOf(film.frame, scene)}
            sound={grant.hasSound ? "yes" : "no"}
          />
        </>
      )}
    </>
  );
}

function shareOf(frame: number, { first, last }: FilmScene): number {
  return Math.min(1, Math.max(0, (frame - first) / Math.max(1, last - first)));
}
