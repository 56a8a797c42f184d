import type { Programme } from "@samenkijken/domain/programmes/programme";
import { programmeChanges } from "@samenkijken/domain/programmes/programme-changes";
import { useMessages } from "../platform/language.ts";
import { editorMessages } from "./editor/messages.ts";
import "./programme-changes-list.css";
import { useToldChange } from "./told.ts";

/** What changed from one version to another, in words. */
export function ProgrammeChanges({ before, after }: { before: Programme; after: Programme }) {
  const words = useMessages(editorMessages);
  const told = useToldChange();
  const changes = programmeChanges(before, after);
  if (changes.length === 0) return <p className="text-2">{words.noChanges}</p>;
  return (
    <dl className="programme-changes">
      {changes.map((change) => {
        const { where, what } = told(change, [after, before]);
        return (
          <div key={`${change.kind} ${change.path.join(" ")}`}>
            <dt>{where}</dt>
            <dd>{what}</dd>
          </div>
        );
      })}
    </dl>
  );
}
