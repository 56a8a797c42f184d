import type { ClipChoices } from "@samenkijken/contract/clip-choices";
import type { TrajectoryId } from "@samenkijken/contract/ids";
import { useState } from "react";
import { today } from "../../platform/dates.ts";
import { useFormErrors } from "../../platform/form-errors.ts";
import { useLanguage, useMessages } from "../../platform/language.ts";
import { ProblemNotice } from "../../platform/problem-notice.tsx";
import { useCommand } from "../../platform/queries.ts";
import { trajectoryMessages } from "../../trajectories/messages.ts";
import { momentInSentence } from "../../trajectories/moment-words.ts";
import { useMoments } from "../../trajectories/use-moments.ts";
import { filmMark } from "../../trajectories/school/film-mark.ts";
import { schoolMessages } from "../../trajectories/school/messages.ts";
import { Button } from "../../ui/button.tsx";
import { CheckboxGroup } from "../../ui/checkbox-group.tsx";
import { DateFields } from "../../ui/date-fields.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Notice } from "../../ui/notice.tsx";

/** The clips that somebody can let be seen, with the words for them. */
function useOffered(trajectoryId: TrajectoryId, choices: ClipChoices, side: "teacher" | "parents") {
  const moments = useMoments(trajectoryId);
  const words = useMessages(schoolMessages).choices;
  const language = useLanguage();
  const ofSide = choices.films.filter(({ lane }) => (lane === "school") === (side === "teacher"));
  const open = ofSide.filter(({ share }) => share === null || share === "complete");
  return {
    isShareMissing: open.length === 0 && ofSide.length > 0,
    clips: open.flatMap((film) => {
      const mark = words.home(filmMark(film, language), momentInSentence(moments, film.moment, language));
      return film.clips.map((clip, at) => ({
        value: clip.id,
        label: words.clip(mark, clip.title === "" ? words.untitled(String(at + 1)) : clip.title),
      }));
    }),
  };
}

/** What one person lets the other side see. Nothing is chosen beforehand, and choosing nothing is fine. */
export function ChooseDialog(props: {
  trajectoryId: TrajectoryId;
  choices: ClipChoices;
  chooser: ClipChoices["choosers"][number];
  name: string;
  onDone: () => void;
}) {
  const { chooser } = props;
  const words = useMessages(schoolMessages);
  const texts = words.choices;
  const { dates } = useMessages(trajectoryMessages);
  const [id] = useState(() => crypto.randomUUID());
  const { clips, isShareMissing } = useOffered(props.trajectoryId, props.choices, chooser.side);
  const offered = new Set(clips.map(({ value }) => value));
  const [chosen, setChosen] = useState<readonly string[]>(() =>
    chooser.clipIds.filter((clipId) => offered.has(clipId)),
  );
  const [day, setDay] = useState<string>(today);
  const choose = useCommand("chooseClips");
  const errors = useFormErrors(day === "" ? [{ fieldId: "chosen-on", text: words.form.errors.clips }] : []);
  const send = () => {
    if (!errors.mayGo()) return;
    choose.mutate(
      {
        params: { trajectoryId: props.trajectoryId },
        body: { id, personId: chooser.personId, chosenOn: day, clipIds: [...chosen] },
      },
      { onSuccess: props.onDone },
    );
  };
  return (
    <Dialog
      open
      onClose={props.onDone}
      title={texts.dialogTitle(props.name)}
      closeLabel={texts.cancel}
      actions={
        <>
          <Button variant="primary" disabled={choose.isPending} onClick={send}>
            {texts.save}
          </Button>
          <Button variant="quiet" onClick={props.onDone}>
            {texts.cancel}
          </Button>
        </>
      }
    >
      <div className="stack">
        {isShareMissing && <Notice tone="info">{texts.noShare}</Notice>}
        {clips.length === 0 && !isShareMissing && <p>{texts.none}</p>}
        {clips.length > 0 && (
          <CheckboxGroup
            id="chosen-clips"
            label={texts.which}
            help={texts.whichHelp}
            value={chosen}
            options={clips}
            onChange={setChosen}
          />
        )}
        <DateFields
          id="chosen-on"
          label={texts.day}
          value={day}
          onChange={setDay}
          partLabels={dates}
          pickLabel={dates.pick}
          max={today()}
          {...errors.errorOf("chosen-on")}
        />
        <ProblemNotice error={choose.error} />
      </div>
    </Dialog>
  );
}
