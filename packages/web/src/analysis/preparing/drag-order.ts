import { useRef, useState, type KeyboardEvent, type PointerEvent } from "react";
import { useFocusNext } from "../../platform/focus.ts";

interface Dragged {
  readonly id: string;
  readonly from: number;
  readonly to: number;
}

/**
 * Order by a handle: drag it, or move it with the arrows up and down. The list holds one element for each row. The
 * focus stays on the handle, wherever its row goes.
 */
export function useDragOrder(onMove: (id: string, place: number) => void) {
  const list = useRef<HTMLOListElement>(null);
  const [dragged, setDragged] = useState<Dragged | null>(null);
  const focusNext = useFocusNext();
  const placeAt = (clientY: number, from: number): number => {
    const rows = [...(list.current?.children ?? [])];
    return rows.filter((row, nth) => {
      const { top, height } = row.getBoundingClientRect();
      return nth !== from && top + height / 2 < clientY;
    }).length;
  };
  const handle = (id: string, nth: number) => ({
    id: `order-${id}`,
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      if (event.button !== 0) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      setDragged({ id, from: nth, to: nth });
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      if (dragged?.id === id) setDragged({ ...dragged, to: placeAt(event.clientY, dragged.from) });
    },
    onPointerUp: () => {
      if (dragged?.id === id && dragged.to !== nth) onMove(id, dragged.to);
      setDragged(null);
    },
    onPointerCancel: () => setDragged(null),
    onKeyDown: (event: KeyboardEvent<HTMLElement>) => {
      if (event.key !== "ArrowUp" && event.key !== "ArrowDown") return;
      // Elsewhere these keys choose a person.
      event.preventDefault();
      event.stopPropagation();
      focusNext(`order-${id}`);
      onMove(id, nth + (event.key === "ArrowUp" ? -1 : 1));
    },
  });
  /** Where the dragged row would come: before the row with this place, or after it. */
  const dropClass = (nth: number): string | false => {
    if (dragged === null || dragged.to === dragged.from || dragged.to !== nth) return false;
    return dragged.to > dragged.from ? "drop-after" : "drop-before";
  };
  return { list, handle, dropClass };
}
