import type { Clip } from "@samenkijken/annotation/document/document-record";
import { isClosedQuestion } from "@samenkijken/domain/method/closed-question";
import { useMessages } from "../../platform/language.ts";
import { TextField } from "../../ui/text-field.tsx";
import { analysisMessages } from "../messages.ts";
import { useClipChange } from "./use-clip-change.ts";
import { useDraft } from "./use-draft.ts";

/** The opening question of a clip in the trainer's own words; a closed one is hinted at. */
export function QuestionField({ clip }: { clip: Clip }) {
  const words = useMessages(analysisMessages);
  const change = useClipChange(clip);
  const [question, setQuestion] = useDraft(clip.question, (text) => change({ question: text }));
  return (
    <TextField
      id={`question-${clip.id}`}
      label={words.clipQuestion}
      value={question}
      maxLength={300}
      help={isClosedQuestion(question) ? words.closedHint : undefined}
      onChange={setQuestion}
    />
  );
}
