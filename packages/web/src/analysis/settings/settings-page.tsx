import type { Preferences } from "@samenkijken/contract/organisations";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useDocumentTitle } from "../../platform/document-title.ts";
import { useLanguage, useMessages } from "../../platform/language.ts";
import { Loaded } from "../../platform/loaded.tsx";
import { ProblemNotice } from "../../platform/problem-notice.tsx";
import { queryOf, useCommand } from "../../platform/queries.ts";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { ErrorSummary } from "../../ui/error-summary.tsx";
import { Notice } from "../../ui/notice.tsx";
import { PageHeader } from "../../ui/page-header.tsx";
import { RadioGroup } from "../../ui/radio-group.tsx";
import { SelectField } from "../../ui/select-field.tsx";
import { keymapOf, ownKeys, standardKeys } from "../workbench/key-names.ts";
import { secondsInWords } from "../workbench/marker-words.ts";
import { KeyFields, useKeyFaults } from "./key-fields.tsx";
import { settingsMessages } from "./messages.ts";
import "./settings-page.css";

type Numbers = Omit<Preferences, "singleKeys" | "keys">;

const choices: { readonly [Name in keyof Numbers]: readonly number[] } = {
  reactionMs: [0, 100, 200, 300, 400, 500, 600, 700, 800, 900, 1000],
  replaySeconds: [2, 3, 4, 5],
  preRollSeconds: [0, 1, 2, 3],
  receptionSeconds: [3, 4, 5, 6, 7, 8],
};

/** The times of coding: each one list of a few answers. */
function TimeFields(props: { numbers: Numbers; onChange: (numbers: Numbers) => void }) {
  const words = useMessages(settingsMessages);
  const language = useLanguage();
  const { numbers, onChange } = props;
  const labels: { readonly [Name in keyof Numbers]: readonly [label: string, help: string] } = {
    reactionMs: [words.reaction, words.reactionHelp],
    replaySeconds: [words.replay, words.replayHelp],
    preRollSeconds: [words.preRoll, words.preRollHelp],
    receptionSeconds: [words.reception, words.receptionHelp],
  };
  const inWords = (name: keyof Numbers, count: number): string => {
    if (count === 0) return words.none;
    return name === "reactionMs"
      ? words.fraction(secondsInWords(count * 1000, language))
      : words.seconds(count);
  };
  return (Object.keys(labels) as (keyof Numbers)[]).map((name) => {
    const [label, help] = labels[name];
    const values = [...new Set([...choices[name], numbers[name]])].sort((one, other) => one - other);
    return (
      <SelectField
        key={name}
        id={name}
        label={label}
        help={help}
        value={String(numbers[name])}
        options={values.map((value) => ({ value: String(value), label: inWords(name, value) }))}
        onChange={(value) => onChange({ ...numbers, [name]: Number(value) })}
      />
    );
  });
}

function SettingsForm({ preferences }: { preferences: Preferences }) {
  const words = useMessages(settingsMessages);
  const [draft, setDraft] = useState(preferences);
  const [keys, setKeys] = useState(keymapOf(preferences).keys);
  const [attempt, setAttempt] = useState(0);
  const faults = useKeyFaults(keys);
  const save = useCommand("savePreferences");
  const change = (next: Partial<Preferences>): void => {
    save.reset();
    setDraft({ ...draft, ...next });
  };
  const send = (): void => {
    setAttempt(attempt + 1);
    if (faults.length === 0) save.mutate({ params: {}, body: { ...draft, keys: ownKeys(keys) } });
  };
  return (
    <form
      noValidate
      className="settings stack"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      {attempt > 0 && <ErrorSummary title={words.wrong} errors={faults} attempt={attempt} />}
      <Card labelledBy="settings-coding">
        <h2 id="settings-coding">{words.coding}</h2>
        <TimeFields numbers={draft} onChange={change} />
      </Card>
      <Card labelledBy="settings-keys">
        <h2 id="settings-keys">{words.keys}</h2>
        <RadioGroup
          id="single-keys"
          label={words.single}
          help={words.singleHelp}
          value={draft.singleKeys}
          options={[
            { value: "on", label: words.singleOn },
            { value: "off", label: words.singleOff },
          ]}
          onChange={(value) => change({ singleKeys: value === "off" ? "off" : "on" })}
        />
        <p className="text-2">{words.keysHelp}</p>
        <KeyFields
          keys={keys}
          faults={faults}
          onChange={(next) => {
            save.reset();
            setKeys(next);
          }}
        />
        <p>
          <Button
            onClick={() => {
              save.reset();
              setKeys(standardKeys);
            }}
          >
            {words.toStandard}
          </Button>
        </p>
      </Card>
      <ProblemNotice error={save.error} />
      <div className="row">
        <Button type="submit" variant="primary" size="large" disabled={save.isPending}>
          {words.save}
        </Button>
        {save.isSuccess && (
          <Notice tone="success" live="status">
            {words.saved}
          </Notice>
        )}
      </div>
    </form>
  );
}

/** How a member works at the desk: times of coding and keys. */
export function SettingsPage() {
  const words = useMessages(settingsMessages);
  useDocumentTitle(words.title);
  const preferences = useQuery({ ...queryOf("readPreferences", {}), refetchOnWindowFocus: false });
  return (
    <>
      <PageHeader title={words.title} lead={words.lead} />
      <Loaded query={preferences}>{(found) => <SettingsForm preferences={found} />}</Loaded>
    </>
  );
}
