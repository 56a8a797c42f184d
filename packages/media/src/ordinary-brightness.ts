type Transfer = "pq" | "hlg";

/**
 * Brightness in ordinary film for brightness in film of high dynamic range, both from 0 to 1 in equal steps. Measured
 * on greys with the exact chain (zscale to linear light at 203 nits, Hable's curve, zscale to BT.709), which costs more
 * than all the rest of preparing; a film test holds the two beside each other.
 */
const CURVES: Readonly<Record<Transfer, readonly number[]>> = {
  hlg: [
    0, 0.0475, 0.0951, 0.1426, 0.19, 0.237, 0.2834, 0.329, 0.3734, 0.4215, 0.4784, 0.5437, 0.616, 0.6929,
    0.7705, 0.8446, 0.9109,
  ],
  pq: [
    0, 0.0285, 0.0596, 0.0984, 0.1467, 0.2065, 0.2796, 0.3671, 0.4689, 0.5818, 0.6992, 0.8115, 0.9084, 0.9838,
    1, 1, 1,
  ],
};

/** How much farther from grey BT.709 must place a colour than BT.2020: between what skin and what real phone films need. */
const BLUE_GAIN = 1.25;
const RED_GAIN = 1.65;

/** Gives the filters that turn high dynamic range of 8 bits into ordinary brightness, by a table for each plane. */
export function ordinaryBrightness(transfer: Transfer): string[] {
  const points = CURVES[transfer];
  const steps = points.length - 1;
  const rises = points.slice(1).map((point, at) => (point - (points[at] ?? 0)).toFixed(4));
  // Lines from point to point: each step adds its rise as far as the value has come in it.
  const sum = rises.map((rise, at) => `${rise}*clip((val-16)/219*${steps}-${at},0,1)`).join("+");
  return [
    `lutyuv=y='16+219*(${sum})':u='clip(128+(val-128)*${BLUE_GAIN},16,240)':v='clip(128+(val-128)*${RED_GAIN},16,240)'`,
    "setparams=color_primaries=bt709:color_trc=bt709:colorspace=bt709",
  ];
}
