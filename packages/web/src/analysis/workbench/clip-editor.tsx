import {
  ArrowDownIcon,
  ArrowUpIcon,
  CopyIcon,
  GiftIcon,
  PlayIcon,
  SkipForwardIcon,
  TrashIcon,
} from "@phosphor-icons/react";
import type { Clip } from "@samenkijken/annotation/document/document-record";
import { useMessages } from "../../platform/language.ts";
import { Button } from "../../ui/button.tsx";
import { SegmentedControl } from "../../ui/segmented-control.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { analysisMessages } from "../messages.ts";
import { duplicateClip, moveClipTo, playLastSecond, takeAway } from "../preparing/clip-actions.ts";
import { EdgeField } from "../preparing/edge-field.tsx";
import { preparingMessages } from "../preparing/messages.ts";
import { QuestionField } from "../preparing/question-field.tsx";
import { SensitiveField } from "../preparing/sensitive-field.tsx";
import { useClipChange } from "../preparing/use-clip-change.ts";
import { useDraft } from "../preparing/use-draft.ts";
import { useDesk } from "./desk-context.ts";
import { giveClipMessages } from "./give-clip-messages.ts";
import { playStretch } from "./play-actions.ts";

/** What can be done with a clip as a whole. */
function ClipActions({ clip, nth, last }: { clip: Clip; nth: number; last: number }) {
  const words = useMessages(analysisMessages);
  const preparing = useMessages(preparingMessages);
  const giving = useMessages(giveClipMessages);
  const desk = useDesk();
  return (
    <div className="row">
      <Button
        icon={ArrowUpIcon}
        size="small"
        disabled={nth === 0}
        onClick={() => moveClipTo(desk, clip.id, nth - 1)}
      >
        {preparing.forward}
      </Button>
      <Button
        icon={ArrowDownIcon}
        size="small"
        disabled={nth === last}
        onClick={() => moveClipTo(desk, clip.id, nth + 1)}
      >
        {preparing.backward}
      </Button>
      <Button icon={CopyIcon} size="small" onClick={() => duplicateClip(desk, clip)}>
        {preparing.duplicate}
      </Button>
      {clip.sensitive === "no" && (
        <Button icon={GiftIcon} size="small" onClick={() => desk.state.update({ open: "give" })}>
          {giving.open}
        </Button>
      )}
      <Button icon={TrashIcon} size="small" variant="quiet" onClick={() => takeAway(desk, clip)}>
        {words.removeClip}
      </Button>
    </div>
  );
}

/** Everything about one clip: title, kind, opening question, first and last frame, whether it is sensitive. */
export function ClipEditor({ clip, nth, last }: { clip: Clip; nth: number; last: number }) {
  const words = useMessages(analysisMessages);
  const preparing = useMessages(preparingMessages);
  const desk = useDesk();
  const change = useClipChange(clip);
  const [title, setTitle] = useDraft(clip.title, (text) => change({ title: text }));
  return (
    <div className="clip-editor">
      <TextField
        id={`title-${clip.id}`}
        label={words.clipTitle}
        value={title}
        maxLength={120}
        onChange={setTitle}
      />
      <QuestionField clip={clip} />
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
      <div className="edge-fields">
        <EdgeField clip={clip} edge="start" />
        <EdgeField clip={clip} edge="end" />
      </div>
      <div className="row">
        <Button icon={PlayIcon} size="small" onClick={() => playStretch(desk, clip, "stop")}>
          {words.watchClip}
        </Button>
        <Button icon={SkipForwardIcon} size="small" onClick={() => playLastSecond(desk, clip)}>
          {preparing.lastSecond}
        </Button>
      </div>
      <SensitiveField clip={clip} />
      <ClipActions clip={clip} nth={nth} last={last} />
    </div>
  );
}
