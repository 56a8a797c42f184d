import { turned, type Orientation, type Size } from "./geometry.ts";
import { isInterlaced } from "./judge.ts";
import type { FrameTable } from "./frame-table.ts";
import { ordinaryBrightness } from "./ordinary-brightness.ts";
import type { PictureStream } from "./probe.ts";

interface ShownPicture {
  readonly picture: PictureStream;
  readonly table: FrameTable;
}

/** Gives the filters that make each picture upright, of this size, in ordinary brightness, and whole instead of halved. */
export function pictureFilters({ picture, table }: ShownPicture, size: Size): string[] {
  return [
    ...wholePictures(picture, table),
    ...brightnessAndSize(picture, turned(size, picture.orientation.rotation)),
    ...uprightFilters(picture.orientation),
    "setsar=1",
  ];
}

/** Leaves out what an edit list hides, counts microseconds from the first picture, and keeps two of one moment apart. */
export function fromFirstPicture(firstTicks: number): string[] {
  return [
    `trim=start_pts=${firstTicks}`,
    `setpts=PTS-(${firstTicks})`,
    "settb=1/1000000",
    "setpts='if(isnan(PREV_OUTPTS),PTS,max(PTS,PREV_OUTPTS+1))'",
  ];
}

/** Filters that make one whole picture of two halves. */
export function wholePictures(picture: PictureStream, table: FrameTable): string[] {
  return isInterlaced(picture, table) ? ["bwdif=mode=send_frame:deint=all"] : [];
}

/** Filters that scale (first: mapping fewer pixels costs less) and map high dynamic range to ordinary brightness. */
export function brightnessAndSize(picture: PictureStream, size: Size): string[] {
  return [
    // Averaging areas is as sharp as the costlier ways where a picture gets smaller, which it nearly always does.
    `scale=${size.width}:${size.height}:flags=area:out_range=tv`,
    "format=yuv420p",
    ...(picture.hdr === null ? [] : ordinaryBrightness(picture.hdr)),
  ];
}

/** Filters that turn the stored picture upright. */
export function uprightFilters({ rotation, mirrored }: Orientation): string[] {
  const turns = { 0: [], 90: ["transpose=clock"], 180: ["hflip", "vflip"], 270: ["transpose=cclock"] };
  return [...(mirrored ? ["vflip"] : []), ...turns[rotation]];
}
