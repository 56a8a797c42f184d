import type { LookBack } from "@samenkijken/contract/lookback";
import { useEffect, useRef, useState } from "react";
import { performShow, type Show } from "../show.ts";
import type { ShowAction } from "../show-keys.ts";
import { mustTell, sceneOf, type Scene } from "./scene.ts";
import { createScreenLink, type ScreenLink } from "./screen-link.ts";
import type { LinkState } from "./who-leads.ts";

/** What a key on the shared screen may do. */
const fromScreen: ReadonlySet<string> = new Set<ShowAction>([
  "toggle-play",
  "again",
  "slow",
  "previous",
  "next",
  "blank",
  "question",
  "plate",
  "photo",
  "frame-back",
  "frame-on",
]);

function isFromScreen(action: string): action is ShowAction {
  return fromScreen.has(action);
}

/** The link of a talk to its shared screen, for as long as the talk is open here. */
export function useScreenLink(
  show: Show | null,
  about: { readonly lookBack: LookBack; readonly isLocked: "yes" | "no"; readonly openQuestion: string },
): ScreenLink | null {
  const [link, setLink] = useState<ScreenLink | null>(null);
  const { recordingId, id } = about.lookBack;
  const { isLocked, openQuestion } = about;
  const scene = useRef<() => Scene>(() => ({ type: "waiting" }));
  useEffect(() => {
    scene.current = () =>
      show === null ? { type: "waiting" } : sceneOf(show, { recordingId, isLocked, openQuestion });
  }, [show, recordingId, isLocked, openQuestion]);
  useEffect(() => {
    if (show === null) return undefined;
    const opened = createScreenLink({
      name: `look-back.${id}`,
      scene: () => scene.current(),
      onKey: (action) => {
        if (isFromScreen(action)) performShow(show, action);
      },
    });
    let before = show.player.state.get();
    const stops = [
      show.state.subscribe(opened.tell),
      show.player.state.subscribe(() => {
        const now = show.player.state.get();
        const tells = mustTell(before, now);
        before = now;
        if (tells) opened.tell();
      }),
      opened.state.subscribe(() => show.player.setMuted(isSoundThere(opened.state.get()))),
    ];
    setLink(opened);
    return () => {
      for (const stop of stops) stop();
      setLink(null);
      show.player.setMuted(false);
      opened.close(lastScene.get(id) ?? { type: "waiting" });
    };
  }, [show, id]);
  // The screen is told at once that the film was locked, or is open again.
  // eslint-disable-next-line react/exhaustive-effect-dependencies -- what changed is read by the scene
  useEffect(() => link?.tell(), [link, isLocked]);
  return link;
}

/** Sound comes from one window only: from the shared screen when it is there and may make a sound. */
function isSoundThere(state: LinkState): boolean {
  return state.type === "connected" && state.report.picture === "shown" && state.report.sound === "allowed";
}

const lastScene = new Map<string, Scene>();

/** What the shared screen keeps showing when the talk was ended. */
export function leaveScreen(lookBackId: string, scene: Scene): void {
  lastScene.set(lookBackId, scene);
}
