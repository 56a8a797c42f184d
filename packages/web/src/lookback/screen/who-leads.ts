import type { Report, ScreenMessage } from "./screen-messages.ts";

/** A window that was not heard for so long does not lead any more: the screen waits. */
export const LEADER_SILENT_MS = 5_000;
/** A screen that was not heard for so long is not there any more. */
export const SCREEN_SILENT_MS = 2_000;

/** The window that a screen follows, and when it was heard last. */
export interface Leader {
  readonly from: string;
  readonly at: number;
}

/**
 * Whether a screen takes a scene. One window leads: another one with the same talk is followed only when the first has gone,
 * when it is the first one loaded anew, or when somebody asked for it there.
 */
export function isTaken(
  leader: Leader | null,
  { from, was, takes }: Pick<Extract<ScreenMessage, { type: "scene" }>, "from" | "was" | "takes">,
  now: number,
): boolean {
  if (leader === null || leader.from === from || leader.from === was || takes === "the-lead") return true;
  return now - leader.at >= LEADER_SILENT_MS;
}

/** Whether a shared screen is there, how it is doing, and whether it follows this window. */
export type LinkState =
  | { readonly type: "none" }
  | { readonly type: "elsewhere" }
  | { readonly type: "connected"; readonly report: Report };

/** A screen as it was heard last. */
export interface HeardScreen {
  readonly at: number;
  readonly follows: string | null;
  readonly report: Report;
}

/** What a window may say of the screens that it heard, the newest last. */
export function linkStateOf(heard: readonly HeardScreen[], from: string, now: number): LinkState {
  const there = heard.filter(({ at }) => now - at <= SCREEN_SILENT_MS);
  const own = there.findLast(({ follows }) => follows === from);
  if (own !== undefined) return { type: "connected", report: own.report };
  return there.some(({ follows }) => follows !== null) ? { type: "elsewhere" } : { type: "none" };
}
