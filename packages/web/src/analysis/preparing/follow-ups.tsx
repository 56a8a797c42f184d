import { PlusIcon } from "@phosphor-icons/react";
import type { Clip } from "@samenkijken/annotation/document/document-record";
import { useState } from "react";
import { useProgramme } from "../../guide/programme-context.tsx";
import { useMessages } from "../../platform/language.ts";
import { useSay } from "../../platform/use-say.ts";
import { Button } from "../../ui/button.tsx";
import { SelectField } from "../../ui/select-field.tsx";
import { TextArea } from "../../ui/text-area.tsx";
import { preparingMessages } from "./messages.ts";
import { useClipChange } from "./use-clip-change.ts";
import { useDraft } from "./use-draft.ts";

/** The most that the questions to go on with may hold together. */
const MOST = 1000;

/** Questions to go on with, one on each line; from the bank or in own words. */
export function FollowUps({ clip }: { clip: Clip }) {
  const words = useMessages(preparingMessages);
  const said = useSay();
  const { questions } = useProgramme();
  const change = useClipChange(clip);
  const [text, setText] = useDraft(clip.followUps, (followUps) => change({ followUps }));
  const [chosen, setChosen] = useState("");
  const lines = text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
  const open = questions.map(said).filter((question) => !lines.includes(question));
  const add = (): void => {
    const next = [...lines, chosen].join("\n");
    if (chosen !== "" && next.length <= MOST) setText(next);
    setChosen("");
  };
  return (
    <>
      <TextArea
        id={`follow-ups-${clip.id}`}
        label={words.followUps}
        help={words.followUpsHelp}
        rows={3}
        maxLength={MOST}
        value={text}
        onChange={setText}
      />
      <div className="add-follow-up">
        <SelectField
          id={`add-follow-up-${clip.id}`}
          label={words.chooseFollowUp}
          value={chosen}
          emptyLabel={words.chooseFromBank}
          options={open.map((question) => ({ value: question, label: question }))}
          onChange={setChosen}
        />
        <Button icon={PlusIcon} size="small" disabled={chosen === ""} onClick={add}>
          {words.addFollowUp}
        </Button>
      </div>
    </>
  );
}
