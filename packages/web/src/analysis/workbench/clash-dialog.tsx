import type { DocumentRecord } from "@samenkijken/annotation/document/document-record";
import { changeOf } from "@samenkijken/annotation/document/change";
import { useState } from "react";
import { useLanguage, useMessages } from "../../platform/language.ts";
import { useStore } from "../../platform/store.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { RadioGroup } from "../../ui/radio-group.tsx";
import type { SaveQueue } from "../saving/save-queue.ts";
import { savingMessages } from "../saving/saving-messages.ts";
import type { ClashRow } from "../saving/waiting.ts";
import { useDesk, useDeskState, useNotes } from "./desk-context.ts";
import type { Desk } from "./desk.ts";
import { recordWords } from "./marker-words.ts";
import { fieldPairs } from "./record-fields.ts";
import "./clash-dialog.css";

type Choice = "mine" | "theirs";

/** Does what was chosen about one clash: mine comes in as a change like any other, so that it can be undone. */
function settle(desk: Desk, queue: SaveQueue, { row, choice }: { row: ClashRow; choice: Choice }): void {
  const { id, mine } = row.value;
  const there = desk.notes.state.get().document.records.get(id) ?? null;
  if (choice === "mine") desk.notes.apply(changeOf([{ id, before: there, after: mine }]));
  queue.settle(row.nth);
}

/** One record that two people changed: both versions beside each other, and what stays. */
function OneClash(props: { row: ClashRow; choice: Choice | undefined; onChoose: (choice: Choice) => void }) {
  const words = useMessages(savingMessages);
  const language = useLanguage();
  const desk = useDesk();
  const { id, mine, before } = props.row.value;
  const theirs = useNotes(({ document }) => document.records.get(id) ?? null);
  const shown: DocumentRecord | null = theirs ?? mine ?? before;
  const name = shown === null ? "" : recordWords(desk, shown, language);
  return (
    <section className="clash stack" aria-label={name}>
      <h3>{name}</h3>
      <table className="clash-table">
        <thead>
          <tr>
            <th scope="col">{words.field}</th>
            <th scope="col">{words.mine}</th>
            <th scope="col">{words.theirs}</th>
          </tr>
        </thead>
        <tbody>
          {fieldPairs(desk, { mine, theirs }, language).map((pair) => (
            <tr key={pair.field}>
              <th scope="row">{pair.label}</th>
              <td>{pair.mine}</td>
              <td>{pair.theirs}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <RadioGroup
        id={`clash-${String(props.row.nth)}`}
        label={words.chooseFor(name)}
        value={props.choice ?? ""}
        inline
        onChange={(value) => props.onChoose(value === "mine" ? "mine" : "theirs")}
        options={[
          { value: "mine", label: words.keepMine },
          { value: "theirs", label: words.keepTheirs },
        ]}
      />
    </section>
  );
}

/** What two people changed at once: shown side by side when asked for, as coding is never interrupted; nothing is thrown away without a choice. */
export function ClashDialog({ queue }: { queue: SaveQueue }) {
  const clashes = useStore(queue.state, (status) => status.clashes);
  const isOpen = useDeskState(({ open }) => open === "clash");
  return isOpen && clashes.length > 0 ? <OpenDialog queue={queue} clashes={clashes} /> : null;
}

function OpenDialog({ queue, clashes }: { queue: SaveQueue; clashes: readonly ClashRow[] }) {
  const words = useMessages(savingMessages);
  const desk = useDesk();
  const [choices, setChoices] = useState<Readonly<Record<number, Choice>>>({});
  const [isEmpty, setEmpty] = useState(false);
  const close = (): void => desk.state.update({ open: "nothing" });
  const chooseAll = (choice: Choice): void =>
    setChoices(Object.fromEntries(clashes.map(({ nth }) => [nth, choice])));
  const confirm = (): void => {
    const chosen = clashes.flatMap((row) => {
      const choice = choices[row.nth];
      return choice === undefined ? [] : [{ row, choice }];
    });
    setEmpty(chosen.length === 0);
    for (const each of chosen) settle(desk, queue, each);
    if (chosen.length === clashes.length) close();
  };
  return (
    <Dialog
      open
      title={words.clashTitle}
      closeLabel={words.chooseLater}
      onClose={close}
      actions={
        <>
          <Button variant="primary" onClick={confirm}>
            {words.confirm}
          </Button>
          <Button variant="quiet" onClick={close}>
            {words.chooseLater}
          </Button>
        </>
      }
    >
      <div className="stack">
        <p>{words.clashIntro}</p>
        {clashes.length > 1 && (
          <div className="row">
            <Button size="small" onClick={() => chooseAll("mine")}>
              {words.allMine}
            </Button>
            <Button size="small" onClick={() => chooseAll("theirs")}>
              {words.allTheirs}
            </Button>
          </div>
        )}
        {clashes.map((row) => (
          <OneClash
            key={row.nth}
            row={row}
            choice={choices[row.nth]}
            onChoose={(choice) => setChoices({ ...choices, [row.nth]: choice })}
          />
        ))}
        {isEmpty && <p role="alert">{words.chooseFirst}</p>}
      </div>
    </Dialog>
  );
}
