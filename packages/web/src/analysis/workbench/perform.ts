import { moveEdge } from "../timeline/timeline-hands.ts";
import { showing, zoomed } from "../timeline/timeline-view.ts";
import {
  nextAddressee,
  nextReceiver,
  nextReception,
  openElements,
  toggleStar,
  toggleValence,
} from "./detail-actions.ts";
import { tell, type Desk } from "./desk.ts";
import type { KeyAction } from "./keymap.ts";
import { personAfter, pressDigit, removeChosen, turnPage } from "./mark-actions.ts";
import { openNote } from "./note-actions.ts";
import { makeClip, makeStill } from "./pick-actions.ts";
import {
  replay,
  setInOut,
  shuttle,
  stepFrames,
  stepSeconds,
  togglePlay,
  toggleRepeat,
  toggleSlow,
  walkClips,
  walkMarkers,
} from "./play-actions.ts";

/** What only the screen can do. */
export interface ScreenActions {
  readonly toggleFull: () => void;
}

type Performer = (desk: Desk, screen: ScreenActions) => void;
type Simple = Exclude<
  KeyAction["type"],
  "code" | "step-frames" | "step-seconds" | "choose-person" | "walk-markers" | "walk-clips" | "move-edge"
>;

const performers: Readonly<Record<Simple, Performer>> = {
  "toggle-play": togglePlay,
  "play-back": (desk) => shuttle(desk, -1),
  stop: ({ player, state }) => {
    player.pause();
    state.update({ stopHeld: "down" });
  },
  "play-forward": (desk) => shuttle(desk, 1),
  "go-begin": ({ player }) => player.showFrame(0),
  "go-end": ({ player }) => player.showFrame(player.table.starts.length - 1),
  repeat: toggleRepeat,
  replay,
  "toggle-slow": toggleSlow,
  "toggle-sound": ({ player }) => player.setMuted(!player.state.get().muted),
  "toggle-full": (_, screen) => screen.toggleFull(),
  "set-in": (desk) => setInOut(desk, "in"),
  "set-out": (desk) => setInOut(desk, "out"),
  "go-in": ({ player, state }) => player.showMoment(state.get().inAt ?? player.now()),
  "go-out": ({ player, state }) => player.showMoment((state.get().outAt ?? player.now() + 1) - 1),
  "clear-in-out": ({ state }) => state.update({ inAt: null, outAt: null }),
  "make-clip": makeClip,
  "make-still": makeStill,
  "toggle-star": toggleStar,
  "toggle-valence": toggleValence,
  "next-addressee": nextAddressee,
  "next-reception": nextReception,
  "next-receiver": nextReceiver,
  "open-elements": openElements,
  "make-note": openNote,
  "next-page": turnPage,
  open: ({ state }) => state.update({ focusOn: "sentence" }),
  remove: removeChosen,
  deselect: ({ state }) => state.update({ selection: null, page: 0 }),
  "zoom-in": (desk) => zoomBy(desk, 2),
  "zoom-out": (desk) => zoomBy(desk, 0.5),
  undo: (desk) => walkHistory(desk, "undone"),
  redo: (desk) => walkHistory(desk, "redone"),
  save: (desk) => tell(desk, { type: "asked-to-save" }),
  "show-keys": ({ state }) => state.update({ open: "keys" }),
};

/** Does what a key means. */
export function perform(desk: Desk, screen: ScreenActions, action: KeyAction): void {
  if (action.type === "code") pressDigit(desk, action.digit, action.person);
  else if (action.type === "step-frames") stepFrames(desk, action.frames);
  else if (action.type === "step-seconds") stepSeconds(desk, action.seconds);
  else if (action.type === "walk-markers") walkMarkers(desk, action.by);
  else if (action.type === "walk-clips") walkClips(desk, action.by);
  else if (action.type === "move-edge") {
    if (moveEdge(desk, action) === "nothing-chosen") tell(desk, { type: "nothing-chosen" });
  } else if (action.type === "choose-person")
    desk.state.update({ track: personAfter(desk, action.by) ?? desk.state.get().track });
  else performers[action.type](desk, screen);
}

/** Zooms the timeline round the playhead. */
export function zoomBy({ state, player }: Desk, factor: number): void {
  const { end } = player.table;
  const view = showing(state.get().timeline, player.now(), end);
  state.update({ timeline: zoomed(view, factor, { around: player.now(), end }) });
}

function walkHistory(desk: Desk, type: "undone" | "redone"): void {
  const walked = type === "undone" ? desk.notes.undo() : desk.notes.redo();
  if (walked.type === "at-the-end") tell(desk, { type: "nothing-to-undo" });
  else tell(desk, { type: walked.type === "walked" ? type : "left-out", change: walked.change });
}
