import { drawFace, type Face } from "./draw-face.ts";
import {
  breadTrack,
  childArmTrack,
  childHeadTrack,
  foodTrack,
  motherArmTrack,
  motherHeadTrack,
  roundMouths,
  smileTrack,
} from "./movements.ts";
import type { Head, Scene } from "./scene.ts";
import { filmSeconds, moments, type Who } from "./story.ts";
import { eased, valueAt } from "./track.ts";
import { syllableAt } from "./voice.ts";

type Numbers = readonly number[];

/** Draws the whole picture of one moment as SVG. */
export function drawPicture(scene: Scene, seconds: number): string {
  const childArm = valueAt(childArmTrack, seconds);
  const motherArm = valueAt(motherArmTrack, seconds);
  const [onSpoon = 0, inBowl = 1] = valueAt(foodTrack, seconds);
  const child = stance("child", seconds);
  const mother = stance("mother", seconds);
  const darkness = eased((seconds - (filmSeconds - 0.9)) / 0.8);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1600 900" width="1600" height="900">`,
    scene.definitions,
    scene.room,
    group(child.body, scene.childBody + drawHead(scene.childHead, child)),
    scene.tray,
    breadOnTray(seconds),
    group(mother.body, scene.motherBody + drawHead(scene.motherHead, mother)),
    group(mother.body, spoon(motherArm, onSpoon)),
    group(mother.body, sleeve(motherArm, "#345654", 84) + bare(motherArm, "#B9835A", [52, 34])),
    group(child.body, bread(seconds, childArm, motherArm) + scene.childOtherArm),
    group(
      child.body,
      sleeve(childArm, "#D5744E", 56) + finger(childArm) + bare(childArm, "#D3A077", [40, 28]),
    ),
    scene.table,
    scene.bowl.replace(
      'rx="74" ry="17"',
      `rx="${(74 * inBowl).toFixed(1)}" ry="${(17 * inBowl).toFixed(1)}"`,
    ),
    scene.things,
    scene.shade,
    darkness > 0 ? `<rect width="1600" height="900" fill="#1B1216" opacity="${darkness.toFixed(3)}"/>` : "",
    "</svg>",
  ].join("");
}

interface Stance {
  readonly body: string;
  readonly head: string;
  readonly face: string;
}

const frames = {
  child: { foot: [548, 720], neck: [548, 470], breath: 3.1, blink: 3.7, way: 1 },
  mother: { foot: [1092, 900], neck: [1092, 440], breath: 4.3, blink: 4.6, way: -1 },
} as const;

function stance(who: Who, seconds: number): Stance {
  const { foot, neck, breath, way } = frames[who];
  const track = who === "child" ? childHeadTrack : motherHeadTrack;
  const [turn = 0, down = 0, tilt = 0, lean = 0] = valueAt(track, seconds);
  const sway = Math.sin((2 * Math.PI * seconds) / breath);
  const { loudness } = syllableAt(who, seconds);
  const hop = -5 * loudness * (who === "child" ? 1 : 0.3);
  return {
    body: `translate(0 ${hop.toFixed(2)}) rotate(${(lean + 0.4 * sway).toFixed(2)} ${foot.join(" ")})`,
    head: `rotate(${(tilt + 1.1 * sway + way * nod(who, seconds)).toFixed(2)} ${neck.join(" ")})`,
    face: drawFace(who, { turn, down, ...expression(who, seconds, loudness) }),
  };
}

type Expression = Omit<Face, "turn" | "down">;

function expression(who: Who, seconds: number, loudness: number): Expression {
  const [childSmile = 1, motherSmile = 1] = valueAt(smileTrack, seconds);
  const isBiting = who === "child" && roundMouths.some(([from, to]) => seconds >= from && seconds < to);
  // A round mouth now and then closes: it chews.
  const isClosing = Math.sin(2 * Math.PI * 1.5 * seconds) < -0.6;
  const sinceBlink = seconds % frames[who].blink;
  return {
    open: loudness,
    smile: who === "child" ? childSmile : motherSmile,
    isRound: isBiting && !isClosing ? "yes" : "no",
    eyes: sinceBlink < 0.16 ? 0.15 : 1,
  };
}

/** Who receives, nods twice. */
function nod(who: Who, seconds: number): number {
  const now = moments.find(
    ({ at, end, code, who: by }) => by === who && code === "RECEIVE" && seconds >= at && seconds < end,
  );
  if (now === undefined || who === "child") return 0;
  return 4 * Math.sin((2 * Math.PI * (seconds - now.at)) / (now.end - now.at)) ** 2;
}

function group(transform: string, content: string): string {
  return `<g transform="${transform}">${content}</g>`;
}

function drawHead(head: Head, { head: transform, face }: Stance): string {
  return group(transform, head.behind + face + head.over);
}

const text = (numbers: Numbers): string => numbers.map((number) => number.toFixed(1)).join(" ");

function line(path: string, colour: string, width: number): string {
  return `<path d="${path}" fill="none" stroke="${colour}" stroke-width="${String(width)}" stroke-linecap="round" stroke-linejoin="round"/>`;
}

function sleeve(arm: Numbers, colour: string, width: number): string {
  return line(`M${text(arm.slice(0, 2))}C${text(arm.slice(2, 8))}`, colour, width);
}

function bare(arm: Numbers, colour: string, [wrist, hand]: readonly [number, number]): string {
  const [x = 0, y = 0] = arm.slice(12, 14);
  const palm = `<circle cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="${String(hand)}" fill="${colour}"/>`;
  return line(`M${text(arm.slice(8, 10))}L${text(arm.slice(10, 12))}`, colour, wrist) + palm;
}

function finger(arm: Numbers): string {
  return line(`M${text(arm.slice(12, 14))}L${text(arm.slice(14, 16))}`, "#D3A077", 15);
}

function spoon(arm: Numbers, food: number): string {
  const [fromX = 0, fromY = 0, x = 0, y = 0] = arm.slice(14, 18);
  const angle = (Math.atan2(fromY - y, fromX - x) * 180) / Math.PI;
  const turned = `transform="rotate(${angle.toFixed(1)} ${text([x, y])})"`;
  const tip = `<ellipse cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" rx="22" ry="13" ${turned} fill="#D8D3CA"/>`;
  const bite = `<ellipse cx="${x.toFixed(1)}" cy="${(y - 3).toFixed(1)}" rx="15" ry="8" ${turned} fill="#D98B3F"/>`;
  return line(`M${text([fromX, fromY])}L${text([x, y])}`, "#C9C4BC", 9) + tip + (food > 0.5 ? bite : "");
}

function slice(x: number, y: number, left: number): string {
  const place = `translate(${text([x, y])}) rotate(-18) scale(${left.toFixed(2)})`;
  return `<rect x="-23" y="-17" width="46" height="34" rx="8" fill="#C98F4B" transform="${place}"/>`;
}

function breadOnTray(seconds: number): string {
  const [onTray = 0] = valueAt(breadTrack, seconds);
  return onTray >= 1 ? slice(700, 656, 1) : "";
}

function bread(seconds: number, childArm: Numbers, motherArm: Numbers): string {
  const [onTray = 0, withChild = 0, withMother = 0, left = 0] = valueAt(breadTrack, seconds);
  if (onTray >= 1 || left < 0.05) return "";
  const between = (place: number, tray: number, beside: readonly [number, number]): number =>
    onTray * tray +
    withChild * ((childArm[place] ?? 0) + beside[0]) +
    withMother * ((motherArm[place] ?? 0) + beside[1]);
  return slice(between(12, 700, [22, -22]), between(13, 656, [-22, -30]), left);
}
