import { useEffect, useLayoutEffect, useRef, useState } from "react";
import { useDocumentTitle } from "../../platform/document-title.ts";
import { useMessages } from "../../platform/language.ts";
import { isHarmfulClick, showActionOf } from "../show-keys.ts";
import type { Scene } from "./scene.ts";
import { createScreenEnd, type ScreenEnd } from "./screen-end.ts";
import type { Report } from "./screen-messages.ts";
import { screenWords } from "./screen-words.ts";
import { SharedFilm } from "./shared-film.tsx";
import { SharedPictures } from "./shared-pictures.tsx";
import { isSoundAllowed } from "./sound.ts";
import "./shared-screen.css";

/** What only the leading window does. */
const notHere: ReadonlySet<string> = new Set(["notes", "big"]);

/** F fills the screen; what a clicker sends goes on to the window that leads. */
function useScreenKeys(press: (action: string) => void): void {
  // A key works from the moment that its button is on screen: an effect after painting would be late on a slow machine.
  useLayoutEffect(() => {
    const down = (event: KeyboardEvent): void => {
      if (isHarmfulClick(event) || event.code === "Escape") event.preventDefault();
      const action = showActionOf(event);
      if (action === null) return;
      event.preventDefault();
      if (action === "big") void turnFull();
      else if (!notHere.has(action)) press(action);
    };
    window.addEventListener("keydown", down);
    return () => window.removeEventListener("keydown", down);
  }, [press]);
}

async function turnFull(): Promise<void> {
  // A browser may refuse; the window is then as large as it is.
  await (
    document.fullscreenElement === null
      ? document.documentElement.requestFullscreen()
      : document.exitFullscreen()
  ).catch(() => undefined);
}

/** Whether sound may be made here; a browser wants one press or click in a window first. */
function useSound(): Report["sound"] {
  const [sound, setSound] = useState<Report["sound"]>(() => (isSoundAllowed() ? "allowed" : "blocked"));
  useEffect(() => {
    const allow = (): void => setSound("allowed");
    window.addEventListener("pointerup", allow);
    window.addEventListener("keyup", allow);
    return () => {
      window.removeEventListener("pointerup", allow);
      window.removeEventListener("keyup", allow);
    };
  }, []);
  return sound;
}

/** The film of the talk; it stays loaded under a blank screen. */
function filmOf(scene: Scene, before: string | null): string | null {
  if (scene.type === "film") return scene.recordingId;
  return scene.type === "ended" || scene.type === "waiting" || scene.type === "pictures" ? null : before;
}

/** What the parents look at, on a television or a wall: picture and question, nothing else. */
export function SharedScreenPage({ channel }: { channel: string }) {
  const words = useMessages(screenWords);
  useDocumentTitle(words.title);
  const [scene, setScene] = useState<Scene>({ type: "waiting" });
  const [recordingId, setRecordingId] = useState<string | null>(null);
  const [picture, setPicture] = useState<Report["picture"]>("none");
  const sound = useSound();
  const end = useRef<ScreenEnd | null>(null);
  useEffect(() => {
    const opened = createScreenEnd(channel, (next) => {
      setScene(next);
      setRecordingId((before) => filmOf(next, before));
    });
    end.current = opened;
    return () => opened.close();
  }, [channel]);
  // eslint-disable-next-line react/exhaustive-effect-dependencies -- another channel is another end, which hears it anew
  useEffect(() => end.current?.report({ picture, sound }), [channel, picture, sound]);
  useScreenKeys((action) => end.current?.press(action));
  return (
    <main className="shared-screen" data-theme="zaal" data-scene={scene.type}>
      <h1 className="visually-hidden">{words.title}</h1>
      {recordingId !== null && (
        <SharedFilm
          key={recordingId}
          recordingId={recordingId}
          scene={scene.type === "film" ? scene : null}
          sound={sound}
          onPicture={setPicture}
        />
      )}
      {scene.type === "pictures" && <SharedPictures scene={scene} />}
      {scene.type === "waiting" && <p className="shared-words">{words.waiting}</p>}
      {scene.type === "ended" && <p className="shared-words">{words.ended}</p>}
      {scene.type === "locked" && <p className="shared-words">{words.locked}</p>}
      {scene.type === "blank" && (
        <p className="shared-blank">
          <span className="visually-hidden">{words.blank}</span>
        </p>
      )}
    </main>
  );
}
