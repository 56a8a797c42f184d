import { CaretLeftIcon, CaretRightIcon, TrashIcon } from "@phosphor-icons/react";
import type { Still } from "@samenkijken/annotation/document/document-record";
import { useMessages } from "../../platform/language.ts";
import { Button } from "../../ui/button.tsx";
import { SelectField } from "../../ui/select-field.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { analysisMessages } from "../messages.ts";
import { useDesk, useNotes } from "../workbench/desk-context.ts";
import type { PictureGrant } from "../workbench/film-picture.tsx";
import { clipsOf } from "../workbench/pick-actions.ts";
import { changeStill, moveStill, takeAway } from "./clip-actions.ts";
import { CropEditor } from "./crop-editor.tsx";
import { preparingMessages } from "./messages.ts";
import { useDraft } from "./use-draft.ts";

/** Everything about one still: caption, the clip it freezes, its frame and the part that is shown. */
export function StillEditor({ still, grant }: { still: Still; grant: PictureGrant }) {
  const words = useMessages(analysisMessages);
  const preparing = useMessages(preparingMessages);
  const desk = useDesk();
  const clips = clipsOf(useNotes((state) => state.document));
  const [caption, setCaption] = useDraft(still.caption, (text) => {
    const record = desk.notes.state.get().document.records.get(still.id);
    if (record?.type === "still") changeStill(desk, record, { caption: text });
  });
  return (
    <div className="clip-editor">
      <TextField
        id={`caption-${still.id}`}
        label={words.caption}
        value={caption}
        maxLength={200}
        onChange={setCaption}
      />
      <SelectField
        id={`freeze-${still.id}`}
        label={preparing.freezeIn}
        value={still.clipId ?? ""}
        emptyLabel={preparing.freezeNowhere}
        options={clips
          .map((clip, nth) => ({ clip, label: clip.title === "" ? words.clipNumber(nth + 1) : clip.title }))
          .filter(({ clip }) => clip.sensitive === "no")
          .map(({ clip, label }) => ({ value: clip.id, label }))}
        onChange={(id) => changeStill(desk, still, { clipId: id === "" ? null : id })}
      />
      <div className="row">
        <Button icon={CaretLeftIcon} size="small" onClick={() => moveStill(desk, still, -1)}>
          {preparing.frameEarlier}
        </Button>
        <Button icon={CaretRightIcon} size="small" onClick={() => moveStill(desk, still, 1)}>
          {preparing.frameLater}
        </Button>
        <Button size="small" onClick={() => changeStill(desk, still, { at: desk.player.now() })}>
          {preparing.frameHere}
        </Button>
      </div>
      <CropEditor still={still} grant={grant} />
      <Button icon={TrashIcon} size="small" variant="quiet" onClick={() => takeAway(desk, still)}>
        {words.removeStill}
      </Button>
    </div>
  );
}
