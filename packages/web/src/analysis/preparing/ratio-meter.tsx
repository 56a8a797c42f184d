import { useMessages } from "../../platform/language.ts";
import { useNotes } from "../workbench/desk-context.ts";
import { clipsOf } from "../workbench/pick-actions.ts";
import { isAsAdvised, ratioOf } from "./clip-hints.ts";
import { preparingMessages } from "./messages.ts";

/** How the clips lie, drawn and in words: what succeeds, what is a working point, and how it begins and ends. */
export function RatioMeter() {
  const words = useMessages(preparingMessages);
  const clips = clipsOf(useNotes((state) => state.document));
  if (clips.length === 0) return null;
  const ratio = ratioOf(clips);
  return (
    <div className="ratio">
      <span className="ratio-boxes" aria-hidden="true">
        {clips.map((clip) => (
          <i key={clip.id} className={`ratio-box ratio-${clip.kind}`} />
        ))}
      </span>
      <p className="text-small">
        {words.ratio(ratio.success, ratio.workingPoint)}{" "}
        {isAsAdvised(ratio) ? words.ratioFits : words.ratioAdvice}
        {clips.length > 5 && ` ${words.manyClips}`}
      </p>
    </div>
  );
}
