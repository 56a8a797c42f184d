import type { Still } from "@samenkijken/annotation/document/document-record";
import type { CSSProperties } from "react";

/** How a part of the picture is shown as large as fits: only that part, in the middle, nothing beside it. */
export function cropStyle(crop: Still["crop"]): CSSProperties {
  if (crop === null) return {};
  const [left, top, width, height] = [crop.left, crop.top, crop.width, crop.height].map(
    (part) => part / 1000,
  );
  if (left === undefined || top === undefined || width === undefined || height === undefined) return {};
  const scale = Math.min(1 / width, 1 / height);
  const x = 0.5 - scale * (left + width / 2);
  const y = 0.5 - scale * (top + height / 2);
  return {
    clipPath: `inset(${percent(top)} ${percent(1 - left - width)} ${percent(1 - top - height)} ${percent(left)})`,
    transform: `translate(${percent(x)}, ${percent(y)}) scale(${String(Math.round(scale * 1e4) / 1e4)})`,
  };
}

function percent(share: number): string {
  return `${String(Math.round(share * 1e5) / 1e3)}%`;
}
