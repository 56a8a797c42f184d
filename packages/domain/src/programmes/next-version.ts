import type { Scale } from "../outcomes/scale.ts";
import { isSame } from "./is-same.ts";
import type { CheckItem } from "./content.ts";
import type { Programme } from "./programme.ts";

/**
 * A programme as the next version of an earlier one. Words that were ticked mean what they said: an item of the
 * self-check with other words gets another id, so that an older tick does not count for it. A scale that asks or counts
 * otherwise gets its next number.
 */
export function asNextVersion(before: Programme | null, written: Programme): Programme {
  if (before === null) return { ...written, version: 1 };
  const { checklists, instruments } = written;
  const scalesBefore = [...before.instruments.scales, before.checklists.sessionCheck];
  return {
    ...written,
    version: before.version + 1,
    checklists: {
      selfCheck: checklists.selfCheck.map((item) => renewedCheck(before.checklists.selfCheck, item)),
      sessionCheck: renewedScale(scalesBefore, checklists.sessionCheck),
    },
    instruments: {
      ...instruments,
      scales: instruments.scales.map((scale) => renewedScale(scalesBefore, scale)),
    },
  };
}

function renewedCheck(before: readonly CheckItem[], item: CheckItem): CheckItem {
  const was = before.find(({ id }) => id === item.id);
  if (was === undefined || (was.nl === item.nl && was.en === item.en)) return item;
  const [name = "", number = "1"] = item.id.split("@");
  return { ...item, id: `${name}@${String(Number(number) + 1)}` };
}

function renewedScale(before: readonly Scale[], scale: Scale): Scale {
  const was = before.find(({ id }) => id === scale.id);
  if (was === undefined) return scale;
  const isAlike = isSame([was.items, was.scoring], [scale.items, scale.scoring]);
  return { ...scale, version: isAlike ? was.version : was.version + 1 };
}
