import type { Crop } from "@samenkijken/annotation/document/document-record";

/** All of the picture. */
export const wholePicture: Crop = { left: 0, top: 0, width: 1000, height: 1000 };

/** A part smaller than a tenth of the picture shows too little to look at. */
const SMALLEST = 100;

export type Corner = "top-left" | "top-right" | "bottom-left" | "bottom-right";

const within = (value: number, least: number, most: number): number =>
  Math.min(most, Math.max(least, Math.round(value)));

/** A crop in whole thousandths, inside the picture and not too small. */
export function fittingCrop(wish: Crop): Crop {
  const width = within(wish.width, SMALLEST, 1000);
  const height = within(wish.height, SMALLEST, 1000);
  return { left: within(wish.left, 0, 1000 - width), top: within(wish.top, 0, 1000 - height), width, height };
}

/** The crop moved, as far as the picture goes. */
export function moveCrop(crop: Crop, by: { readonly across: number; readonly down: number }): Crop {
  return fittingCrop({ ...crop, left: crop.left + by.across, top: crop.top + by.down });
}

/** The crop made larger or smaller round its middle, in its own shape. */
export function scaleCrop(crop: Crop, factor: number): Crop {
  const most = Math.min(factor, 1000 / crop.width, 1000 / crop.height);
  const least = Math.max(most, Math.min(1, SMALLEST / Math.min(crop.width, crop.height)));
  const width = crop.width * least;
  const height = crop.height * least;
  const left = crop.left + (crop.width - width) / 2;
  return fittingCrop({ left, top: crop.top + (crop.height - height) / 2, width, height });
}

/** The crop with one corner moved; the corner across stays where it is. */
export function resizeCrop(
  crop: Crop,
  corner: Corner,
  by: { readonly across: number; readonly down: number },
): Crop {
  const right = crop.left + crop.width;
  const bottom = crop.top + crop.height;
  const left = corner.endsWith("left") ? within(crop.left + by.across, 0, right - SMALLEST) : crop.left;
  const top = corner.startsWith("top") ? within(crop.top + by.down, 0, bottom - SMALLEST) : crop.top;
  const far = corner.endsWith("left") ? right : within(right + by.across, left + SMALLEST, 1000);
  const low = corner.startsWith("top") ? bottom : within(bottom + by.down, top + SMALLEST, 1000);
  return { left, top, width: far - left, height: low - top };
}

/** What is kept: nothing where all of the picture is shown. */
export function keptCrop(crop: Crop): Crop | null {
  return crop.width === 1000 && crop.height === 1000 ? null : crop;
}
