import type { AnnotationDocument } from "@samenkijken/annotation/document/annotation-document";
import { isSameRecord, type DocumentRecord } from "@samenkijken/annotation/document/document-record";
import { emptyChange, type Change } from "@samenkijken/annotation/document/change";
import { useLanguage, useMessages } from "../../platform/language.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { analysisMessages } from "../messages.ts";
import { useDesk } from "./desk-context.ts";
import { recordWords } from "./marker-words.ts";

/** The part of my change that fits what someone else made of the document meanwhile. */
export function fittingPart(mine: Change, theirs: AnnotationDocument): Change {
  const there = (record: DocumentRecord): DocumentRecord | undefined => theirs.records.get(record.id);
  const isSame = (record: DocumentRecord): boolean => {
    const now = there(record);
    return now !== undefined && isSameRecord(now, record);
  };
  return {
    ...emptyChange,
    added: mine.added.filter((record) => there(record) === undefined),
    updated: mine.updated.filter(([from]) => isSame(from)),
    removed: mine.removed.filter(isSame),
  };
}

function countTypes(records: Iterable<DocumentRecord>, type: DocumentRecord["type"]): number {
  return [...records].filter((record) => record.type === type).length;
}

/** Shows what is there now and what of mine is not saved yet; nothing is thrown away without a choice. */
export function ClashDialog(props: {
  theirs: AnnotationDocument | null;
  mine: Change;
  onKeep: (fitting: Change) => void;
  onDrop: () => void;
}) {
  const words = useMessages(analysisMessages);
  const language = useLanguage();
  const desk = useDesk();
  const { theirs, mine } = props;
  const fitting = theirs === null ? emptyChange : fittingPart(mine, theirs);
  const fits = new Set(
    [...fitting.added, ...fitting.removed, ...fitting.updated.map(([from]) => from)].map(({ id }) => id),
  );
  const isLost = theirs !== null && fits.size === 0;
  const rows = [
    ...mine.added.map((record) => ({ record, what: words.clashAdded })),
    ...mine.updated.map(([, record]) => ({ record, what: words.clashChanged })),
    ...mine.removed.map((record) => ({ record, what: words.clashRemoved })),
  ];
  const count = (type: DocumentRecord["type"]): number => countTypes(theirs?.records.values() ?? [], type);
  return (
    <Dialog
      open
      title={words.clashTitle}
      closeLabel={isLost ? words.clashDrop : words.clashKeep}
      onClose={() => {
        // Before the newer version is here nothing is known to fit: closing would throw all of mine away.
        if (theirs !== null) props.onKeep(fitting);
      }}
      actions={
        <>
          {!isLost && (
            <Button variant="primary" disabled={theirs === null} onClick={() => props.onKeep(fitting)}>
              {words.clashKeep}
            </Button>
          )}
          <Button
            variant={isLost ? "primary" : "secondary"}
            disabled={theirs === null}
            onClick={props.onDrop}
          >
            {words.clashDrop}
          </Button>
        </>
      }
    >
      <div className="stack">
        <p>{words.clashIntro}</p>
        <section>
          <h3>{words.clashTheirs}</h3>
          <p>
            {theirs === null
              ? words.clashWaiting
              : words.clashCounts(count("marker"), count("clip"), count("still"))}
          </p>
        </section>
        <section>
          <h3>{words.clashMine}</h3>
          <ul>
            {rows.map(({ record, what }) => (
              <li key={record.id}>
                {[
                  recordWords(desk, record, language),
                  what,
                  ...(fits.has(record.id) ? [] : [words.clashDoesNotFit]),
                ].join(", ")}
              </li>
            ))}
          </ul>
          {isLost && <p>{words.clashNothingFits}</p>}
        </section>
      </div>
    </Dialog>
  );
}
