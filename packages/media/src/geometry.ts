export type Rotation = 0 | 90 | 180 | 270;

export interface Orientation {
  /** Degrees clockwise to show the stored picture upright; applied after the mirroring. */
  readonly rotation: Rotation;
  /** Whether the stored picture is first flipped top to bottom. */
  readonly mirrored: boolean;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** The nine numbers of a display matrix, by row, in the fixed-point units of ISO/IEC 14496-12. */
export type DisplayMatrix = readonly number[];

/** Reads how a picture is to be turned from its display matrix; angles that are no quarter turn go to the nearest. */
export function orientationOf(matrix: DisplayMatrix | null): Orientation {
  const [a = 1, b = 0, , c = 0, d = 1] = matrix ?? [];
  if (a * d - b * c === 0) return { rotation: 0, mirrored: false };
  const quarters = Math.round(Math.atan2(b, a) / (Math.PI / 2));
  return { rotation: QUARTERS[(quarters + 4) % 4] ?? 0, mirrored: a * d - b * c < 0 };
}

const QUARTERS: readonly Rotation[] = [0, 90, 180, 270];

/** Parses the matrix as ffprobe prints it: three numbered lines of three whole numbers. */
export function parseDisplayMatrix(text: string): DisplayMatrix | null {
  const rows = text
    .split("\n")
    .map((line) => line.split(":")[1])
    .filter((row) => row !== undefined);
  const numbers = rows.flatMap((row) => row.trim().split(/\s+/).map(Number));
  return numbers.length === 9 && numbers.every((value) => Number.isInteger(value)) ? numbers : null;
}

/** Gives the size in square pixels before turning: the height stays, the width takes the shape of the pixels. */
export function squarePixels(stored: Size, pixelShape: number): Size {
  return { width: Math.max(1, Math.round(stored.width * pixelShape)), height: stored.height };
}

/** Gives the size after turning. */
export function turned(size: Size, rotation: Rotation): Size {
  return rotation % 180 === 0 ? size : { width: size.height, height: size.width };
}

/** Fits a size inside the two bounds without enlarging it, with even sides as 4:2:0 film needs. */
export function fitted(size: Size, shortSide: number, longSide: number): Size {
  const short = Math.min(size.width, size.height);
  const long = Math.max(size.width, size.height);
  const factor = Math.min(1, shortSide / short, longSide / long);
  const even = (length: number): number => Math.max(2, Math.round((length * factor) / 2) * 2);
  return { width: even(size.width), height: even(size.height) };
}
