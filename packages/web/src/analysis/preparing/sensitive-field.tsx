import type { Clip } from "@samenkijken/annotation/document/document-record";
import { useMessages } from "../../platform/language.ts";
import { useDesk } from "../workbench/desk-context.ts";
import { setSensitive } from "./clip-actions.ts";
import { preparingMessages } from "./messages.ts";

/** Whether a clip is sensitive, with the rule in words. */
export function SensitiveField({ clip }: { clip: Clip }) {
  const words = useMessages(preparingMessages);
  const desk = useDesk();
  return (
    <label className="choice" htmlFor={`sensitive-${clip.id}`}>
      <input
        type="checkbox"
        id={`sensitive-${clip.id}`}
        checked={clip.sensitive === "yes"}
        onChange={() => setSensitive(desk, clip, clip.sensitive === "yes" ? "no" : "yes")}
      />
      <span className="choice-words">
        {words.sensitive}
        <span className="choice-help">{words.sensitiveRule}</span>
      </span>
    </label>
  );
}
