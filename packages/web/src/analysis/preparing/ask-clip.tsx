import { CameraIcon, PlayIcon } from "@phosphor-icons/react";
import { markersInTime } from "@samenkijken/annotation/document/annotation-document";
import type { Clip, Still } from "@samenkijken/annotation/document/document-record";
import { clockOf } from "@samenkijken/annotation/time/timecode";
import { suggestQuestions } from "@samenkijken/domain/method/suggest-questions";
import { useProgramme } from "../../guide/programme-context.tsx";
import { useMessages } from "../../platform/language.ts";
import { useSay } from "../../platform/use-say.ts";
import { Button } from "../../ui/button.tsx";
import { SelectField } from "../../ui/select-field.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { analysisMessages } from "../messages.ts";
import { useDesk, useNotes, useSurroundings } from "../workbench/desk-context.ts";
import { FilmPicture, type PictureGrant } from "../workbench/film-picture.tsx";
import { makeStill, stillsOf } from "../workbench/pick-actions.ts";
import { playStretch } from "../workbench/play-actions.ts";
import { changeStill } from "./clip-actions.ts";
import { FollowUps } from "./follow-ups.tsx";
import { QuestionField } from "./question-field.tsx";
import { useClipChange } from "./use-clip-change.ts";
import { useDraft } from "./use-draft.ts";
import { usePreparingWords } from "./use-preparing-words.ts";

/** Questions that fit what stands in the clip, each set with one press; and the whole bank. */
function QuestionChoice({ clip }: { clip: Clip }) {
  const words = usePreparingWords();
  const analysis = useMessages(analysisMessages);
  const said = useSay();
  const programme = useProgramme();
  const change = useClipChange(clip);
  const document = useNotes((state) => state.document);
  const codes = markersInTime(document)
    .filter(({ start, end }) => start < clip.end && (end ?? start + 1) > clip.start)
    .map(({ code }) => code);
  const { lane } = useSurroundings();
  // At school the teacher's own question comes first (domain §2.8).
  const forTeacher = programme.questions.filter(({ intent }) => lane === "school" && intent === "TEACHER");
  const fitting = [...forTeacher, ...suggestQuestions(programme, { codes, kind: clip.kind })].map(said);
  const all = programme.questions.map(said);
  return (
    <>
      <fieldset className="fitting">
        <legend className="text-small text-2">{words.fittingQuestions}</legend>
        {fitting.map((text) => (
          <Button
            key={text}
            size="small"
            pressed={clip.question === text}
            onClick={() => change({ question: text })}
          >
            {text}
          </Button>
        ))}
      </fieldset>
      <SelectField
        id={`bank-${clip.id}`}
        label={analysis.questionBank}
        value={all.includes(clip.question) ? clip.question : ""}
        emptyLabel={analysis.chooseQuestion}
        options={all.map((text) => ({ value: text, label: text }))}
        onChange={(text) => {
          if (text !== "") change({ question: text });
        }}
      />
    </>
  );
}

function FreezeChoice({ still, clip, grant }: { still: Still; clip: Clip; grant: PictureGrant }) {
  const words = usePreparingWords();
  const desk = useDesk();
  const isFrozen = still.clipId === clip.id;
  const name = still.caption === "" ? clockOf(still.at) : still.caption;
  return (
    <button
      type="button"
      className="freeze-choice"
      aria-pressed={isFrozen}
      onClick={() => {
        changeStill(desk, still, { clipId: isFrozen ? null : clip.id });
        desk.player.showMoment(still.at);
      }}
    >
      <FilmPicture {...grant} player={desk.player} at={still.at} crop={still.crop} />
      <span className="text-small">{isFrozen ? words.frozen(name) : name}</span>
    </button>
  );
}

/** The picture to freeze on: the stills of this clip, and a new one of what is shown. */
function Freeze({ clip, grant }: { clip: Clip; grant: PictureGrant }) {
  const words = usePreparingWords();
  const desk = useDesk();
  const stills = stillsOf(useNotes((state) => state.document)).filter(
    ({ at, clipId }) => clipId === clip.id || (clip.start <= at && at < clip.end),
  );
  if (clip.sensitive === "yes") return <p className="text-small text-2">{words.noFreeze}</p>;
  return (
    <fieldset className="freeze">
      <legend className="field-label">{words.freezeOn}</legend>
      <p className="field-help">{stills.length === 0 ? words.freezeEmpty : words.freezeHelp}</p>
      {stills.map((still) => (
        <FreezeChoice key={still.id} still={still} clip={clip} grant={grant} />
      ))}
      <Button
        icon={CameraIcon}
        size="small"
        onClick={() => {
          makeStill(desk);
          desk.state.update({ selection: clip.id });
        }}
      >
        {words.freezeThis}
      </Button>
    </fieldset>
  );
}

/** What one clip is for in the talk. */
export function AskClip({ clip, grant }: { clip: Clip; grant: PictureGrant }) {
  const words = usePreparingWords();
  const analysis = useMessages(analysisMessages);
  const desk = useDesk();
  const change = useClipChange(clip);
  const [aim, setAim] = useDraft(clip.aim, (text) => change({ aim: text }));
  return (
    <div className="clip-editor">
      <div className="row">
        <Button icon={PlayIcon} size="small" onClick={() => playStretch(desk, clip, "stop")}>
          {analysis.watchClip}
        </Button>
      </div>
      <TextField
        id={`aim-${clip.id}`}
        label={words.aim}
        help={words.aimHelp}
        value={aim}
        maxLength={300}
        onChange={setAim}
      />
      <QuestionField clip={clip} />
      <QuestionChoice clip={clip} />
      <FollowUps clip={clip} />
      <Freeze clip={clip} grant={grant} />
    </div>
  );
}
