import type { Crop } from "@samenkijken/annotation/document/document-record";

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Area extends Size {
  readonly left: number;
  readonly top: number;
}

/** The part of the picture that is drawn (in its own measure) and the part of the box that it fills. */
export interface Fit {
  readonly source: Area;
  readonly target: Area;
}

/**
 * How a picture is shown in a box of another shape. The whole picture fills the box ("cover"), which cuts what sticks
 * out; a crop, or the whole picture as "contain", stays whole and leaves room at two sides.
 */
export function fitPicture(
  picture: Size,
  box: Size,
  { crop, uncropped = "cover" }: { readonly crop: Crop | null; readonly uncropped?: "cover" | "contain" },
): Fit {
  const part = crop ?? { left: 0, top: 0, width: 1000, height: 1000 };
  const source = {
    left: (part.left / 1000) * picture.width,
    top: (part.top / 1000) * picture.height,
    width: (part.width / 1000) * picture.width,
    height: (part.height / 1000) * picture.height,
  };
  // Said one by one: the box may be a canvas, whose size is no field of its own.
  const whole = { left: 0, top: 0, width: box.width, height: box.height };
  const [across, down] = [box.width / source.width, box.height / source.height];
  if (crop === null && uncropped === "cover") {
    const scale = Math.max(across, down);
    const seen = middle(source, { width: box.width / scale, height: box.height / scale });
    return { source: seen, target: whole };
  }
  const scale = Math.min(across, down);
  const shown = { width: source.width * scale, height: source.height * scale };
  return { source, target: middle(whole, shown) };
}

function middle(area: Area, { width, height }: Size): Area {
  return {
    left: area.left + (area.width - width) / 2,
    top: area.top + (area.height - height) / 2,
    width,
    height,
  };
}
