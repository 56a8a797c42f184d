import { classNames } from "./class-names.ts";
import "./code-badge.css";
import { codeGlyphs } from "./code-glyphs.tsx";
import type { CodeNumber } from "./code-glyphs.tsx";

/** Outline of a badge: it tells who, also without colour. Raster 22 by 22. */
export type BadgeShape = "circle" | "square" | "hexagon" | "diamond";

const outlines: Readonly<Record<BadgeShape, string>> = {
  circle: "M11 0a11 11 0 0 1 0 22 11 11 0 0 1 0-22z",
  square: "M6 0h10a6 6 0 0 1 6 6v10a6 6 0 0 1-6 6H6a6 6 0 0 1-6-6V6a6 6 0 0 1 6-6z",
  hexagon:
    "M6.2.8h9.6a1.6 1.6 0 0 1 1.4.8l4.4 8.6a1.8 1.8 0 0 1 0 1.6l-4.4 8.6a1.6 1.6 0 0 1-1.4.8H6.2a1.6 1.6 0 0 1-1.4-.8L.4 11.8a1.8 1.8 0 0 1 0-1.6L4.8 1.6A1.6 1.6 0 0 1 6.2.8z",
  diamond:
    "M12.3-1.5l10.2 11.2a2 2 0 0 1 0 2.6L12.3 23.5a1.8 1.8 0 0 1-2.6 0L-.5 12.3a2 2 0 0 1 0-2.6L9.7-1.5a1.8 1.8 0 0 1 2.6 0z",
};
const glyphScale: Readonly<Record<BadgeShape, number>> = {
  circle: 0.8,
  square: 0.8,
  hexagon: 0.7,
  diamond: 0.62,
};

/** Drawing of one code by one person. With `label` it is a picture with a name, without it decoration. */
export function CodeBadge(props: {
  code: CodeNumber;
  shape: BadgeShape;
  /** Solid = coded, outline = not received, dashed = proposed by someone else. */
  state?: "solid" | "outline" | "dashed" | undefined;
  selected?: boolean | undefined;
  size?: "small" | "medium" | "large" | undefined;
  label?: string | undefined;
}) {
  const { code, shape, state = "solid", size = "medium" } = props;
  const scale = glyphScale[shape];
  const outline = outlines[shape];
  const named = props.label !== undefined;
  return (
    <svg
      className={classNames("code-badge", `code-${code}`, `code-badge-${state}`, `code-badge-${size}`)}
      viewBox="0 0 22 22"
      role={named ? "img" : undefined}
      aria-label={props.label}
      aria-hidden={named ? undefined : "true"}
    >
      {props.selected === true && (
        <>
          <path className="code-ring" d={outline} />
          <path className="code-ring-gap" d={outline} />
        </>
      )}
      <path className="code-plate" d={outline} />
      <g className="code-glyph" transform={`translate(11 11) scale(${scale}) translate(-10 -10)`}>
        {codeGlyphs[code]}
      </g>
    </svg>
  );
}
