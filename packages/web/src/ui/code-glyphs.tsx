import type { ReactNode } from "react";

/** Number of a colour and drawing in the set of nine. */
export type CodeNumber = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9;

const line = { fill: "none", stroke: "currentColor" } as const;

/** The nine own drawings, on a raster of 20 by 20, in the colour of the text around them. */
export const codeGlyphs: Readonly<Record<CodeNumber, ReactNode>> = {
  1: (
    <>
      <path
        d="M2.6 10c2.1-3.9 4.6-5.6 7.4-5.6s5.3 1.7 7.4 5.6c-2.1 3.9-4.6 5.6-7.4 5.6S4.7 13.9 2.6 10z"
        {...line}
        strokeWidth="1.9"
      />
      <circle cx="10" cy="10" r="2.5" fill="currentColor" />
    </>
  ),
  2: <path d="M6 3.6l10.4 6.4L6 16.4z" fill="currentColor" />,
  3: <path d="M4 4.5l5.5 5.5L4 15.5M10.5 4.5L16 10l-5.5 5.5" {...line} strokeWidth="2.5" />,
  4: <path d="M3.5 10.6l4.5 4.4 8.5-9.6" {...line} strokeWidth="2.9" />,
  5: <path d="M3 4h14v9.5h-6.5L6.5 17v-3.5H3z" fill="currentColor" />,
  6: (
    <>
      <path d="M16 10.5A6 6 0 1 1 13.7 5.3" {...line} strokeWidth="2.3" />
      <path d="M15.9 2.2v5.2h-5.2z" fill="currentColor" />
    </>
  ),
  7: (
    <>
      <circle cx="7.2" cy="10" r="4.4" {...line} strokeWidth="2.1" />
      <circle cx="12.8" cy="10" r="4.4" {...line} strokeWidth="2.1" />
    </>
  ),
  8: <path d="M10 2.8l6.4 7H12.3v7.2H7.7V9.8H3.6z" fill="currentColor" />,
  9: <path d="M12 2L4.6 11.4h4.3L7.8 18l7.6-9.4h-4.4z" fill="currentColor" />,
};
