import type { Who } from "./story.ts";

export interface Face {
  /** Where the face looks: to the right (share of its size), and the eyes down. */
  readonly turn: number;
  readonly down: number;
  /** How far the mouth is open, 0-1. */
  readonly open: number;
  readonly smile: number;
  readonly isRound: "yes" | "no";
  /** How far the eyes are open, 0-1. */
  readonly eyes: number;
}

const looks = {
  child: { x: 548, y: 372, size: 104, hair: "#5A3626", nose: "#BA8259", eyesApart: 0.316 },
  mother: { x: 1092, y: 300, size: 116, hair: "#3B2823", nose: "#A06E48", eyesApart: 0.316 },
};

/** The cheeks, brows, eyes, nose and mouth of a head that is drawn by itself. */
export function drawFace(who: Who, face: Face): string {
  const { x, y, size, hair, nose, eyesApart } = looks[who];
  const across = (share: number): string => (x + (face.turn + share) * size).toFixed(2);
  const along = (share: number): string => (y + share * size).toFixed(2);
  const long = (share: number): string => (share * size).toFixed(2);
  const facing = face.turn / 0.285;
  const shift = 0.024 * facing;
  const cheek = (side: number): string =>
    `<ellipse cx="${across(side)}" cy="${along(0.3)}" rx="${long(0.16)}" ry="${long(0.1)}" fill="#D9705A" opacity=".28"/>`;
  const browHeight = -0.22 - 0.03 * face.open + face.down * 0.3;
  const brow = (side: number): string =>
    `M${across(side - 0.13)} ${along(browHeight)}q${long(0.13)} ${long(-0.09)} ${long(0.26)} 0`;
  const eye = (side: number): string =>
    `<ellipse cx="${across(side + shift)}" cy="${along(0.04 + face.down)}" rx="${long(0.085)}" ry="${long(0.102 * face.eyes)}" fill="#3A2A2A"/>`;
  const stroke = (colour: string, width: number): string =>
    `fill="none" stroke="${colour}" stroke-width="${long(width)}" stroke-linecap="round"`;
  return [
    cheek(-0.5),
    cheek(0.5),
    `<path d="${brow(-0.34)}${brow(0.34)}" ${stroke(hair, 0.055)} opacity=".85"/>`,
    eye(-eyesApart),
    eye(eyesApart),
    `<path d="M${across(0.045 * facing)} ${along(0.1 + face.down * 0.5)}q${long(0.09 * facing)} ${long(0.12)} ${long(-0.018 * facing)} ${long(0.15)}" ${stroke(nose, 0.06)}/>`,
    mouth(face, { across, along, long, stroke }),
  ].join("");
}

interface Measures {
  readonly across: (share: number) => string;
  readonly along: (share: number) => string;
  readonly long: (share: number) => string;
  readonly stroke: (colour: string, width: number) => string;
}

function mouth(face: Face, { across, along, long, stroke }: Measures): string {
  if (face.isRound === "yes")
    return `<ellipse cx="${across(-0.04)}" cy="${along(0.48)}" rx="${long(0.1)}" ry="${long(0.12)}" fill="#8A3F3A"/>`;
  if (face.open < 0.12)
    return `<path d="M${across(-0.2)} ${along(0.44 - 0.02 * face.smile)}q${long(0.2)} ${long(0.2 * face.smile)} ${long(0.4)} 0" ${stroke("#8A3F3A", 0.06)}/>`;
  const deep = 0.06 + 0.24 * face.open;
  return `<path d="M${across(-0.2)} ${along(0.4)}q${long(0.2)} ${long(0.06)} ${long(0.4)} 0q${long(-0.03)} ${long(deep)} ${long(-0.2)} ${long(deep)}q${long(-0.17)} 0 ${long(-0.2)} ${long(-deep)}z" fill="#8A3F3A" stroke="#8A3F3A" stroke-width="4" stroke-linejoin="round"/>`;
}
