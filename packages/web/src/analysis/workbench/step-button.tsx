import type { Icon } from "@phosphor-icons/react";
import { useEffect, useRef } from "react";
import { ToolButton } from "./tool-button.tsx";

/** From this long on holding goes on by itself, slowly enough to see each frame. */
const HOLD_MS = 400;
const EVERY_MS = 160;

/** A button that does its thing once for a press, and on and on while it is held. */
export function StepButton(props: {
  icon: Icon;
  label: string;
  keyName?: string | undefined;
  onStep: () => void;
}) {
  const { onStep } = props;
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  const wentOn = useRef(false);
  const stop = (): void => {
    if (timer.current !== null) clearTimeout(timer.current);
    timer.current = null;
  };
  useEffect(
    () => () => {
      if (timer.current !== null) clearTimeout(timer.current);
    },
    [],
  );
  const goOn = (): void => {
    wentOn.current = true;
    onStep();
    timer.current = setTimeout(goOn, EVERY_MS);
  };
  return (
    <ToolButton
      icon={props.icon}
      label={props.label}
      keyName={props.keyName}
      onHold={{
        onPointerDown: (event) => {
          if (event.button !== 0) return;
          wentOn.current = false;
          timer.current = setTimeout(goOn, HOLD_MS);
        },
        onPointerUp: stop,
        onPointerLeave: stop,
        onPointerCancel: stop,
        onContextMenu: (event) => event.preventDefault(),
      }}
      onClick={() => {
        // What holding did already is not done once more when the finger goes up.
        if (!wentOn.current) onStep();
        wentOn.current = false;
      }}
    />
  );
}
