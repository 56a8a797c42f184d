/** Which rows of a long list are drawn, and how high the empty space before and after them is. */
export interface RowWindow {
  readonly first: number;
  /** The row after the last one that is drawn. */
  readonly after: number;
  readonly spaceBefore: number;
  readonly spaceAfter: number;
}

/** Rows beyond the edges that are drawn as well, so that Tab and the wheel always find the next one. */
const BEYOND = 8;

/** The rows that a view of a list needs, by the height of each; unknown heights are guessed. */
export function rowWindow(
  heights: readonly number[],
  { scrollTop, viewHeight }: { readonly scrollTop: number; readonly viewHeight: number },
): RowWindow {
  let at = 0;
  let first = heights.length;
  let after = heights.length;
  for (const [row, height] of heights.entries()) {
    if (first === heights.length && at + height > scrollTop) first = row;
    if (at >= scrollTop + viewHeight) {
      after = row;
      break;
    }
    at += height;
  }
  const from = Math.max(0, Math.min(first, heights.length - 1) - BEYOND);
  const to = Math.min(heights.length, after + BEYOND);
  return {
    first: from,
    after: to,
    spaceBefore: sum(heights.slice(0, from)),
    spaceAfter: sum(heights.slice(to)),
  };
}

/** Where to scroll so that a row is in view; null when it is. */
export function scrollToRow(
  heights: readonly number[],
  row: number,
  { scrollTop, viewHeight }: { readonly scrollTop: number; readonly viewHeight: number },
): number | null {
  const top = sum(heights.slice(0, row));
  const bottom = top + (heights[row] ?? 0);
  if (top < scrollTop) return top;
  return bottom > scrollTop + viewHeight ? bottom - viewHeight : null;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
