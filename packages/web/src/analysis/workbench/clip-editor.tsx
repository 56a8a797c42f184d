import { GiftIcon, PlayIcon, TrashIcon } from "@phosphor-icons/react";
import type { Clip, Still } from "@samenkijken/annotation/document/document-record";
import { isClosedQuestion } from "@samenkijken/domain/method/closed-question";
import { activatingQuestions } from "@samenkijken/domain/method/questions";
import { useLanguage, useMessages } from "../../platform/language.ts";
import { useSession } from "../../platform/session.tsx";
import { Button } from "../../ui/button.tsx";
import { SelectField } from "../../ui/select-field.tsx";
import { SegmentedControl } from "../../ui/segmented-control.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { analysisMessages } from "../messages.ts";
import { useDraft } from "../preparing/use-draft.ts";
import { useDesk } from "./desk-context.ts";
import { giveClipMessages } from "./give-clip-messages.ts";
import { putRecord, removeChosen } from "./mark-actions.ts";
import { trimClip } from "./pick-actions.ts";
import { playStretch } from "./play-actions.ts";

function useActivatingQuestions(): string[] {
  const language = useLanguage();
  const { organisation } = useSession();
  const form = language === "en" ? "en" : organisation.addressForm === "u" ? "nlU" : "nl";
  return activatingQuestions.map((question) => question[form]);
}

function TrimButtons({ clip }: { clip: Clip }) {
  const words = useMessages(analysisMessages);
  const desk = useDesk();
  const buttons = [
    { words: words.startEarlier, edge: "start", frames: -1 },
    { words: words.startLater, edge: "start", frames: 1 },
    { words: words.endEarlier, edge: "end", frames: -1 },
    { words: words.endLater, edge: "end", frames: 1 },
  ] as const;
  return (
    <div className="row">
      {buttons.map((button) => (
        <Button key={button.words} size="small" onClick={() => trimClip(desk, clip, button)}>
          {button.words}
        </Button>
      ))}
    </div>
  );
}

/** Everything about one clip: title, kind, opening question, edges. */
export function ClipEditor({ clip }: { clip: Clip }) {
  const words = useMessages(analysisMessages);
  const giving = useMessages(giveClipMessages);
  const language = useLanguage();
  const desk = useDesk();
  const questions = useActivatingQuestions();
  const latest = (): Clip => {
    const record = desk.notes.state.get().document.records.get(clip.id);
    return record?.type === "clip" ? record : clip;
  };
  const change = (part: Partial<Clip>): void => {
    if (desk.notes.state.get().document.records.has(clip.id)) putRecord(desk, { ...latest(), ...part });
  };
  const [title, setTitle] = useDraft(clip.title, (text) => change({ title: text }));
  const [question, setQuestion] = useDraft(clip.question, (text) => change({ question: text }));
  const watch = (): void => playStretch(desk, clip, "stop");
  return (
    <div className="clip-editor">
      <TextField
        id={`title-${clip.id}`}
        label={words.clipTitle}
        value={title}
        maxLength={120}
        onChange={setTitle}
      />
      <TextField
        id={`question-${clip.id}`}
        label={words.clipQuestion}
        value={question}
        maxLength={300}
        help={isClosedQuestion(question, language) ? words.closedHint : undefined}
        onChange={setQuestion}
      />
      <SelectField
        id={`bank-${clip.id}`}
        label={words.questionBank}
        value={questions.includes(question) ? question : ""}
        emptyLabel={words.chooseQuestion}
        options={questions.map((text) => ({ value: text, label: text }))}
        onChange={(text) => {
          if (text !== "") setQuestion(text);
        }}
      />
      <SegmentedControl
        id={`kind-${clip.id}`}
        label={words.kind}
        value={clip.kind}
        options={[
          { value: "success", label: words.success },
          { value: "working-point", label: words.workingPoint },
        ]}
        onChange={(kind) => change({ kind })}
      />
      <TrimButtons clip={clip} />
      <div className="row">
        <Button icon={PlayIcon} size="small" onClick={watch}>
          {words.watchClip}
        </Button>
        <Button icon={GiftIcon} size="small" onClick={() => desk.state.update({ open: "give" })}>
          {giving.open}
        </Button>
        <Button icon={TrashIcon} size="small" variant="quiet" onClick={() => removeChosen(desk)}>
          {words.removeClip}
        </Button>
      </div>
    </div>
  );
}

/** The caption of a still. */
export function StillEditor({ still }: { still: Still }) {
  const words = useMessages(analysisMessages);
  const desk = useDesk();
  const [caption, setCaption] = useDraft(still.caption, (text) => {
    const record = desk.notes.state.get().document.records.get(still.id);
    if (record?.type === "still") putRecord(desk, { ...record, caption: text });
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
      <Button icon={TrashIcon} size="small" variant="quiet" onClick={() => removeChosen(desk)}>
        {words.removeStill}
      </Button>
    </div>
  );
}
