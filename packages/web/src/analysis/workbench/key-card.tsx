import { PrinterIcon } from "@phosphor-icons/react";
import { useMessages } from "../../platform/language.ts";
import { useStore } from "../../platform/store.ts";
import { Button } from "../../ui/button.tsx";
import { ButtonLink } from "../../ui/button-link.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Kbd } from "../../ui/kbd.tsx";
import { Notice } from "../../ui/notice.tsx";
import { analysisMessages } from "../messages.ts";
import { useDesk, useDeskState } from "./desk-context.ts";
import { keyMessages } from "./key-messages.ts";
import { keyCap, keyGroups, keymapOf, type KeyGroup, type Keymap } from "./key-names.ts";
import "./key-card.css";

type Fixed = keyof (typeof keyMessages)["nl"]["fixed"];

/** Keys that are always the same; a space is written out in words. */
const fixedKeys: Readonly<Record<KeyGroup, readonly (readonly [Fixed, readonly string[]])[]>> = {
  play: [
    ["space", [""]],
    ["frames", ["←", "→"]],
    ["seconds", ["Shift", "← →"]],
    ["ends", ["Home", "End"]],
  ],
  code: [
    ["digits", ["1 … 9"]],
    ["nextPerson", ["Shift", "1 … 9"]],
    ["persons", ["↑", "↓"]],
    ["reception", ["0"]],
  ],
  choose: [
    ["open", ["Enter"]],
    ["remove", ["Delete"]],
    ["escape", ["Esc"]],
  ],
  other: [
    ["undo", ["Ctrl", "Z / Y"]],
    ["save", ["Ctrl", "S"]],
  ],
};

function Line({ keys, does }: { keys: readonly string[]; does: string }) {
  const { space } = useMessages(keyMessages);
  return (
    <div>
      <dt>
        {keys.map((key) => (
          <Kbd key={key}>{key === "" ? space : key}</Kbd>
        ))}
      </dt>
      <dd>{does}</dd>
    </div>
  );
}

/** The lines of one group: what is always there first, then the single keys as this member has them. */
function Group({ group, keymap }: { group: KeyGroup; keymap: Keymap }) {
  const words = useMessages(keyMessages);
  const singles = keymap.singleKeys === "on" ? keyGroups[group] : [];
  const fixed = fixedKeys[group].filter(
    ([does]) => keymap.singleKeys === "on" || !["digits", "nextPerson", "reception"].includes(does),
  );
  return (
    <section>
      <h3>{words.groups[group]}</h3>
      <dl>
        {fixed.map(([does, keys]) => (
          <Line key={does} keys={keys} does={words.fixed[does]} />
        ))}
        {singles.map((name) => {
          const key = keyCap(keymap.keys[name]);
          const more = words.withShift[name];
          return (
            <Line
              key={name}
              keys={[key]}
              does={more === undefined ? words.does[name] : `${words.does[name]}; Shift: ${more}`}
            />
          );
        })}
      </dl>
    </section>
  );
}

/** Every key of the workbench as it is now, on one card that prints on one sheet. */
export function KeyCard() {
  const words = useMessages(keyMessages);
  const { close } = useMessages(analysisMessages);
  const { state, preferences } = useDesk();
  const keymap = keymapOf(useStore(preferences, (all) => all));
  const isOpen = useDeskState((desk) => desk.open === "keys");
  return (
    <Dialog
      open={isOpen}
      title={words.title}
      closeLabel={close}
      onClose={() => state.update({ open: "nothing" })}
      actions={
        <>
          <Button icon={PrinterIcon} onClick={() => window.print()}>
            {words.print}
          </Button>
          <ButtonLink href="/settings">{words.change}</ButtonLink>
        </>
      }
    >
      {keymap.singleKeys === "off" && <Notice tone="info">{words.off}</Notice>}
      <div className="key-card">
        {(["play", "code", "choose", "other"] as const).map((group) => (
          <Group key={group} group={group} keymap={keymap} />
        ))}
      </div>
    </Dialog>
  );
}
