import { useMemo, type MouseEvent } from "react";
import type { Desk } from "./desk.ts";
import { filmTaps, sideOf } from "./film-taps.ts";

/** Taps of a finger on the film; a mouse keeps its plain click. */
export function useFilmTaps(desk: Desk): (event: MouseEvent<HTMLElement>) => void {
  return useMemo(() => {
    const tap = filmTaps(desk);
    return (event) => {
      const { nativeEvent, target } = event;
      const isTouch = nativeEvent instanceof PointerEvent && nativeEvent.pointerType === "touch";
      if (!isTouch || !(target instanceof HTMLVideoElement)) return;
      event.stopPropagation();
      tap(sideOf(event.clientX, event.currentTarget.getBoundingClientRect()));
    };
  }, [desk]);
}
