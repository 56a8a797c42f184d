import { createContext, useContext, useMemo, useState } from "react";
import type { ReactNode } from "react";

interface Discreet {
  readonly isOn: boolean;
  readonly toggle: () => void;
  /** The name to show: whole, or its first letter while someone may look over the shoulder. */
  readonly shownName: (name: string) => string;
}

const DiscreetContext = createContext<Discreet>({ isOn: false, toggle: () => {}, shownName: (name) => name });
const memory = "samenkijken-discreet";

function firstLetter(name: string): string {
  const [first = ""] = name.trim();
  return `${first.toLocaleUpperCase()}.`;
}

/** Keeps for this tab whether names and pictures are hidden. */
export function DiscreetProvider(props: { children: ReactNode }) {
  const [isOn, setIsOn] = useState(() => sessionStorage.getItem(memory) === "on");
  const value = useMemo<Discreet>(
    () => ({
      isOn,
      toggle: () => {
        sessionStorage.setItem(memory, isOn ? "off" : "on");
        setIsOn(!isOn);
      },
      shownName: isOn ? firstLetter : (name) => name,
    }),
    [isOn],
  );
  return <DiscreetContext value={value}>{props.children}</DiscreetContext>;
}

/** Whether names and pictures are hidden now, and how to show a name. */
export function useDiscreet(): Discreet {
  return useContext(DiscreetContext);
}
