import { useMessages } from "../../platform/language.ts";
import { Dialog } from "../../ui/dialog.tsx";
import { Kbd } from "../../ui/kbd.tsx";
import type { AnalysisWords } from "../messages-nl.ts";
import { analysisMessages } from "../messages.ts";
import { useDesk, useDeskState } from "./desk-context.ts";

type KeyWord = keyof AnalysisWords["keyWords"];

const groups = {
  play: [
    ["space", []],
    ["jkl", ["J", "K", "L"]],
    ["arrows", ["←", "→"]],
    ["homeEnd", ["Home", "End"]],
    ["t", ["T"]],
    ["r", ["R"]],
    ["f", ["F"]],
    ["d", ["D"]],
  ],
  code: [
    ["digits", ["1 … 9"]],
    ["shiftDigits", ["Shift", "1 … 9"]],
    ["upDown", ["↑", "↓"]],
    ["zero", ["0"]],
    ["v", ["V"]],
    ["a", ["A"]],
    ["g", ["G"]],
    ["remove", ["Delete"]],
    ["pn", ["P", "N"]],
  ],
  choose: [
    ["io", ["I", "O"]],
    ["x", ["X"]],
    ["c", ["C"]],
    ["s", ["S"]],
    ["edges", ["[", "]"]],
    ["z", ["Z"]],
  ],
  other: [
    ["undo", ["Ctrl", "Z", "Y"]],
    ["save", ["Ctrl", "S"]],
    ["keys", ["?"]],
  ],
} as const satisfies Record<
  keyof AnalysisWords["keyGroups"],
  readonly (readonly [KeyWord, readonly string[]])[]
>;

/** Every key of the workbench on one card. */
export function KeyCard() {
  const words = useMessages(analysisMessages);
  const { state } = useDesk();
  const isOpen = useDeskState((desk) => desk.open === "keys");
  const names = ["play", "code", "choose", "other"] as const;
  return (
    <Dialog
      open={isOpen}
      title={words.keyCardTitle}
      closeLabel={words.close}
      onClose={() => state.update({ open: "nothing" })}
    >
      <div className="key-card">
        {names.map((group) => (
          <section key={group}>
            <h3>{words.keyGroups[group]}</h3>
            <dl>
              {groups[group].map(([word, keys]) => (
                <div key={word}>
                  <dt>
                    {keys.length === 0 ? (
                      <Kbd>{words.spaceKey}</Kbd>
                    ) : (
                      keys.map((key) => <Kbd key={key}>{key}</Kbd>)
                    )}
                  </dt>
                  <dd>{words.keyWords[word]}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}
