import { CameraIcon, ArrowsVerticalIcon } from "@phosphor-icons/react";
import { useProgramme } from "../guide/programme-context.tsx";
import { useMessages } from "../platform/language.ts";
import { useSay } from "../platform/use-say.ts";
import { Button } from "../ui/button.tsx";
import { lookBackMessages } from "./messages.ts";
import { clipOfStep, freezeOn, performShow, stillOfClip } from "./show.ts";
import { useShowState, useTalk } from "./talk-context.ts";

/** The questions to go on with that were prepared for the clip; without any, those of the question bank. */
function useFurtherQuestions(prepared: string, without: string): string[] {
  const say = useSay();
  const { questions, fitting } = useProgramme();
  const own = prepared.split("\n").flatMap((line) => (line.trim() === "" ? [] : [line.trim()]));
  if (own.length > 0) return own;
  return fitting.further
    .flatMap((intent) => questions.filter((question) => question.intent === intent))
    .map(say)
    .filter((text) => text !== without)
    .slice(0, 4);
}

/** What was prepared for the clip on screen: the aim, the question, and how to ask on. */
export function ClipNotes() {
  const words = useMessages(lookBackMessages);
  const { show } = useTalk();
  const { step, question, plate, still: frozen, clips } = useShowState((state) => state);
  const clip = clipOfStep({ clips }, step);
  const further = useFurtherQuestions(clip?.followUps ?? "", clip?.question ?? "");
  if (clip === null) return null;
  const still = stillOfClip(show, clip);
  return (
    <>
      <p className="text-2">{words.questionNth(step, clips.length)}</p>
      <h2 className="notes-question">{clip.question === "" ? words.noQuestion : clip.question}</h2>
      <div className="row">
        <Button pressed={question === "shown"} keyHint="Q" onClick={() => performShow(show, "question")}>
          {words.onScreen}
        </Button>
        <Button
          icon={ArrowsVerticalIcon}
          pressed={plate === "top"}
          keyHint="Y"
          onClick={() => performShow(show, "plate")}
        >
          {words.plateTop}
        </Button>
        {still !== null && (
          <Button icon={CameraIcon} pressed={frozen?.id === still.id} onClick={() => freezeOn(show, still)}>
            {words.stillCaption(still.caption)}
          </Button>
        )}
      </div>
      {clip.aim !== "" && (
        <>
          <h3>{words.aim}</h3>
          <p>{clip.aim}</p>
        </>
      )}
      <h3>{words.askOn}</h3>
      <ul className="further">
        {further.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
      <h3>{words.waitTip}</h3>
      <p>{words.waitWords}</p>
    </>
  );
}
