import type { Key } from "./track.ts";

const key = (at: number, lasts: number, to: readonly number[]): Key => ({ at, lasts, to });

// An arm as the drawings have it: shoulder, two bends and wrist of the sleeve, the bare wrist, the hand, and
// the tip of the finger (child).
const childArm = {
  rest: [640, 556, 690, 620, 690, 650, 660, 668, 654, 669, 654, 669, 652, 670, 652, 670],
  point: [640, 540, 700, 540, 750, 500, 800, 452, 780, 470, 812, 440, 822, 430, 868, 390],
  pointMore: [640, 540, 700, 536, 752, 492, 804, 436, 784, 456, 816, 424, 826, 414, 870, 370],
  give: [640, 548, 710, 570, 770, 560, 836, 520, 812, 534, 846, 514, 858, 506, 858, 506],
  hold: [640, 552, 700, 600, 730, 600, 744, 576, 738, 588, 752, 562, 756, 552, 756, 552],
  mouth: [640, 552, 716, 600, 720, 530, 664, 470, 674, 482, 650, 458, 642, 450, 642, 450],
  bowl: [640, 548, 700, 580, 740, 600, 776, 616, 760, 608, 790, 622, 800, 628, 838, 664],
  bowlMore: [640, 548, 706, 574, 752, 588, 794, 596, 776, 592, 808, 600, 820, 604, 862, 634],
  wave: [640, 548, 712, 570, 760, 520, 768, 440, 767, 462, 768, 424, 768, 412, 768, 412],
  waveMore: [640, 548, 712, 566, 740, 508, 724, 430, 730, 450, 720, 414, 718, 402, 718, 402],
};

const wave = (at: number): Key[] => [
  key(at, 0.5, childArm.wave),
  ...[0.5, 0.8, 1.1, 1.4].map((after, nth) =>
    key(at + after, 0.3, nth % 2 === 0 ? childArm.waveMore : childArm.wave),
  ),
];

export const childArmTrack: readonly Key[] = [
  key(0, 1, childArm.rest),
  key(7.9, 0.6, childArm.point),
  key(8.7, 0.3, childArm.pointMore),
  key(9, 0.3, childArm.point),
  key(9.4, 0.3, childArm.pointMore),
  key(12.7, 0.8, childArm.rest),
  key(17.6, 0.8, childArm.mouth),
  key(19.2, 0.8, childArm.rest),
  key(24.9, 0.8, childArm.give),
  key(27.6, 0.9, childArm.rest),
  key(32.4, 0.7, childArm.give),
  key(33.5, 0.7, childArm.hold),
  key(34.6, 0.8, childArm.mouth),
  key(37.2, 0.8, childArm.rest),
  key(38.9, 0.6, childArm.bowl),
  key(40.5, 0.9, childArm.rest),
  key(44.5, 0.5, childArm.bowl),
  ...[45.1, 45.5, 45.9].map((at, nth) => key(at, 0.3, nth % 2 === 0 ? childArm.bowlMore : childArm.bowl)),
  key(46.8, 0.8, childArm.rest),
  ...wave(61.9),
  key(63.8, 0.8, childArm.rest),
  ...wave(68.1),
  key(70, 0.9, childArm.rest),
];

// The mother's arm: sleeve, bare wrist, hand, then the handle and the tip of the spoon.
const motherArm = {
  stir: [1010, 570, 960, 650, 930, 690, 904, 700, 912, 700, 868, 682, 858, 676, 864, 668, 792, 752],
  stirMore: [1010, 570, 956, 650, 916, 684, 886, 694, 896, 694, 850, 674, 840, 668, 846, 660, 772, 752],
  table: [1010, 570, 960, 650, 930, 700, 900, 716, 912, 712, 892, 700, 882, 694, 852, 676, 792, 752],
  reach: [1010, 570, 960, 640, 930, 620, 910, 580, 922, 600, 908, 556, 906, 540, 852, 676, 792, 752],
  hold: [1010, 570, 980, 640, 960, 640, 950, 606, 960, 622, 946, 580, 942, 566, 852, 676, 792, 752],
  offer: [1010, 570, 955, 636, 924, 612, 898, 572, 910, 590, 892, 548, 888, 534, 852, 676, 792, 752],
  spoon: [1010, 570, 950, 640, 880, 640, 830, 590, 846, 604, 806, 566, 796, 556, 786, 548, 706, 477],
  spoonNear: [1010, 570, 930, 644, 850, 610, 790, 540, 804, 556, 768, 514, 758, 504, 748, 494, 656, 416],
};

const spoonful = (at: number): Key[] => [
  key(at - 0.7, 0.35, motherArm.stirMore),
  key(at - 0.3, 0.3, motherArm.stir),
  key(at, 0.9, motherArm.spoon),
  key(at + 1.2, 0.5, motherArm.spoonNear),
  key(at + 2.3, 0.9, motherArm.stir),
];

export const motherArmTrack: readonly Key[] = [
  key(0, 1, motherArm.stir),
  key(0.1, 0.6, motherArm.stirMore),
  key(0.8, 0.6, motherArm.stir),
  key(1.5, 0.7, motherArm.table),
  key(16.4, 0.5, motherArm.stir),
  ...[17, 17.7, 18.4, 19.1, 19.8, 20.5].map((at, nth) =>
    key(at, 0.6, nth % 2 === 0 ? motherArm.stirMore : motherArm.stir),
  ),
  key(21.4, 0.6, motherArm.table),
  key(26.1, 0.8, motherArm.reach),
  key(27.5, 0.7, motherArm.hold),
  key(31.1, 0.8, motherArm.offer),
  key(33.6, 0.9, motherArm.table),
  key(47, 0.6, motherArm.stir),
  ...spoonful(48.6),
  ...spoonful(55.2),
  key(59, 0.8, motherArm.table),
  key(66.3, 0.6, motherArm.hold),
  key(67.6, 0.8, motherArm.table),
  key(69.7, 0.6, motherArm.hold),
  key(71, 0.9, motherArm.table),
];

// A head: where the face is turned (share of its size to the right), how far the eyes look down, its tilt in
// degrees, and how far the body leans in degrees.
const child = {
  tray: [0.2, 0.09, 6, 0],
  mother: [0.285, 0, 3, 1],
  lamp: [0.34, -0.08, -5, 2],
  bowl: [0.3, 0.08, 6, 3],
  near: [0.3, 0, 4, 5],
  sad: [0.14, 0.1, 9, -1.5],
  laugh: [0.285, -0.03, -3, 3],
};

export const childHeadTrack: readonly Key[] = [
  key(0, 1, child.tray),
  key(3.2, 0.6, child.mother),
  key(6.6, 0.7, child.lamp),
  key(10, 0.6, child.mother),
  key(16.4, 0.7, child.tray),
  key(24.4, 0.5, child.mother),
  key(25.2, 0.7, child.near),
  key(27.6, 0.7, child.mother),
  key(32.4, 0.7, child.near),
  key(33.6, 0.7, child.mother),
  key(34.8, 0.7, child.tray),
  key(38.2, 0.6, child.mother),
  key(39, 0.5, child.bowl),
  key(39.8, 0.5, child.mother),
  key(40.8, 1, child.sad),
  key(43.8, 0.6, child.mother),
  key(44.6, 0.5, child.bowl),
  key(45.6, 0.5, child.mother),
  key(49.7, 0.7, child.near),
  key(51.4, 0.7, child.mother),
  key(56.3, 0.7, child.near),
  key(58, 0.7, child.mother),
  key(61.9, 0.6, child.laugh),
  key(64, 0.6, child.mother),
  key(64.8, 0.5, child.laugh),
  key(65.8, 0.6, child.mother),
  key(68.1, 0.5, child.laugh),
  key(70, 0.7, child.mother),
];

const mother = {
  bowl: [-0.3, 0.09, -10, -0.5],
  child: [-0.27, 0, -4, -1.5],
  lamp: [-0.33, -0.09, 5, -1],
  near: [-0.29, 0.02, -7, -4],
  away: [0.3, 0.1, 8, 2.5],
  laugh: [-0.27, -0.02, 2, -3],
};

export const motherHeadTrack: readonly Key[] = [
  key(0, 1, mother.bowl),
  key(1.8, 0.7, mother.child),
  key(9.1, 0.6, mother.lamp),
  key(10.7, 0.6, mother.child),
  key(16.2, 0.7, mother.bowl),
  key(24.9, 0.6, mother.child),
  key(26.1, 0.8, mother.near),
  key(27.6, 0.7, mother.child),
  key(31.1, 0.8, mother.near),
  key(33.6, 0.8, mother.child),
  key(37.2, 0.9, mother.away),
  key(45.3, 0.6, mother.child),
  key(46, 0.4, mother.bowl),
  key(46.7, 0.5, mother.child),
  key(47.7, 0.5, mother.bowl),
  key(48.6, 0.7, mother.near),
  key(51.2, 0.8, mother.child),
  key(54.5, 0.5, mother.bowl),
  key(55.2, 0.7, mother.near),
  key(57.8, 0.8, mother.child),
  key(63.1, 0.6, mother.laugh),
  key(64.6, 0.6, mother.child),
  key(66.4, 0.5, mother.laugh),
  key(67.8, 0.6, mother.child),
  key(69.8, 0.5, mother.laugh),
  key(71.2, 0.7, mother.near),
];

/** Where the bread is, as shares: on the tray, in the child's hand, in the mother's hand; then how much is left. */
export const breadTrack: readonly Key[] = [
  key(0, 1, [1, 0, 0, 1]),
  key(24.8, 0.2, [0, 1, 0, 1]),
  key(27.2, 0.35, [0, 0, 1, 1]),
  key(33, 0.35, [0, 1, 0, 1]),
  key(35.6, 0.3, [0, 1, 0, 0.7]),
  key(36.3, 0.3, [0, 1, 0, 0.4]),
  key(36.9, 0.3, [0, 1, 0, 0]),
];

/** How much food there is: on the spoon, in the bowl. */
export const foodTrack: readonly Key[] = [
  key(0, 1, [0, 1]),
  key(48.5, 0.1, [1, 0.94]),
  key(50.7, 0.2, [0, 0.94]),
  key(55.1, 0.1, [1, 0.88]),
  key(57.3, 0.2, [0, 0.88]),
];

/** When the child's mouth is round: for the lamp, and to take a bite. */
export const roundMouths: readonly (readonly [number, number])[] = [
  [17.9, 18.4],
  [35, 37],
  [49.8, 50.9],
  [56.4, 57.5],
];

/** When the mouth of the child or mother smiles less (0 = straight) or more. */
export const smileTrack: readonly Key[] = [
  key(0, 1, [0.5, 0.6]),
  key(2.4, 0.8, [0.7, 1]),
  key(12.6, 0.5, [1.1, 1.1]),
  key(16.4, 0.8, [0.6, 0.6]),
  key(25, 0.6, [1, 1]),
  key(37.2, 0.8, [0.7, 0.3]),
  key(40.6, 0.8, [-0.3, 0.3]),
  key(44.6, 0.6, [0.4, 0.4]),
  key(46, 0.6, [0.9, 1]),
  key(51.4, 0.6, [1.1, 1.1]),
  key(62, 0.6, [1.2, 1.2]),
];
