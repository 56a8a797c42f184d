import type { Code } from "@samenkijken/annotation/scheme/coding-scheme";
import { useEffect } from "react";
import { useLanguage, useMessages } from "../../platform/language.ts";
import { CodeBadge } from "../../ui/code-badge.tsx";
import type { CodeNumber } from "../../ui/code-glyphs.tsx";
import { Kbd } from "../../ui/kbd.tsx";
import { SegmentedControl } from "../../ui/segmented-control.tsx";
import { analysisMessages } from "../messages.ts";
import { useDesk, useDeskState, useMeasures, useNotes, useSurroundings } from "./desk-context.ts";
import { pressCode, releaseCode } from "./mark-actions.ts";

/** The number of a code's drawing and colour; schemes have nine. */
export function codeNumber(code: Pick<Code, "key">): CodeNumber {
  return Math.min(9, Math.max(1, code.key)) as CodeNumber;
}

/** Lets long Dutch compounds break between their parts, also where the browser knows no hyphenation. */
function withBreaks(label: string): string {
  return label.replace(/(?<=[a-z])(?=signaal|hantering)/u, "\u00AD");
}

function PersonMark(props: { shape: string }) {
  return <i className={`person-mark person-mark-${props.shape}`} aria-hidden="true" />;
}

/** Who the codes go to. */
function PersonChoice() {
  const words = useMessages(analysisMessages);
  const { people, state } = useDesk();
  const track = useDeskState((desk) => desk.track);
  return (
    <div className="person-choice">
      <span className="text-small text-2">{words.youCode}</span>
      <SegmentedControl
        id="coded-person"
        label={words.person}
        value={track}
        options={people.map(({ id, name, shape }) => ({
          value: id,
          label: name,
          mark: <PersonMark shape={shape} />,
        }))}
        onChange={(id) => state.update({ track: id })}
      />
      <span aria-hidden="true" className="person-keys">
        <Kbd>{"↑"}</Kbd>
        <Kbd>{"↓"}</Kbd>
      </span>
    </div>
  );
}

/** One code: legend, button and live count in one. Pressing is a tap or a hold, as with its key. */
function CodeTile({ code }: { code: Code }) {
  const words = useMessages(analysisMessages);
  const language = useLanguage();
  const desk = useDesk();
  const { mayEdit } = useSurroundings();
  const { counts } = useMeasures();
  const track = useDeskState((state) => state.track);
  const isHeld = useDeskState((state) => state.held.some(({ key }) => key === code.key));
  const isSelected = useNotesCode() === code.id;
  const shape = desk.people.find(({ id }) => id === track)?.shape ?? "circle";
  return (
    <button
      type="button"
      className={
        isHeld || isSelected ? `code-tile code-tile-on code-${code.key}` : `code-tile code-${code.key}`
      }
      aria-keyshortcuts={String(code.key)}
      disabled={mayEdit === "no"}
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        pressCode(desk, code.key, "chosen");
      }}
      onPointerUp={() => releaseCode(desk, code.key)}
      onPointerCancel={() => releaseCode(desk, code.key)}
      onClick={(event) => {
        // Without a pointer (Enter, a screen reader) there is no hold: a moment.
        if (event.detail !== 0) return;
        pressCode(desk, code.key, "chosen");
        releaseCode(desk, code.key);
      }}
    >
      <Kbd>{String(code.key)}</Kbd>
      <CodeBadge code={codeNumber(code)} shape={shape} />
      <span className="code-name">{withBreaks(code.label[language])}</span>
      <span className="code-counts">
        {desk.people.slice(0, 3).map((person) => {
          const count = counts.get(person.id)?.get(code.id) ?? 0;
          return (
            <span key={person.id}>
              <span className="visually-hidden">{words.countOf(person.name, count)}</span>
              <span aria-hidden="true">{count}</span>
              <PersonMark shape={person.shape} />
            </span>
          );
        })}
      </span>
    </button>
  );
}

function useNotesCode(): string | null {
  const selection = useDeskState((state) => state.selection);
  return useNotes(({ document }) => {
    const record = selection === null ? undefined : document.records.get(selection);
    return record?.type === "marker" ? record.code : null;
  });
}

/** Received of all, the longest chain and the successes: arithmetic, live. */
function CountsLine() {
  const words = useMessages(analysisMessages);
  const { child, received, states, chainLength, successes } = useMeasures();
  return (
    <dl className="counts">
      <div className="grow">
        <dt>{words.received(child?.name ?? "")}</dt>
        <dd>
          <b data-testid="received">{received.received}</b>
          {words.receivedOf(received.initiatives)}
          <span className="count-bars" aria-hidden="true">
            {states.slice(-24).map((state, nth) => (
              // eslint-disable-next-line react/no-array-index-key -- the bars have no identity, only an order
              <i key={nth} className={`count-bar count-bar-${state}`} />
            ))}
          </span>
          {received.notCoded > 0 && (
            <span className="text-small text-3">{words.notCoded(received.notCoded)}</span>
          )}
        </dd>
      </div>
      <div>
        <dt>{words.longestChain}</dt>
        <dd>
          <b>{chainLength}</b>
          {words.turns(chainLength)}
        </dd>
      </div>
      <div>
        <dt>{words.successes}</dt>
        <dd>
          <b>{successes}</b>
          <span className="count-star" aria-hidden="true">
            {"★"}
          </span>
        </dd>
      </div>
    </dl>
  );
}

/** The nine codes of the programme, who they go to, and the counts. */
export function CodePad() {
  const words = useMessages(analysisMessages);
  const desk = useDesk();
  useEffect(() => {
    const release = (): void => desk.state.get().held.forEach(({ key }) => releaseCode(desk, key));
    window.addEventListener("blur", release);
    return () => window.removeEventListener("blur", release);
  }, [desk]);
  return (
    <section aria-labelledby="principles" className="code-pad">
      <div className="pad-head">
        <h2 id="principles">{words.principles}</h2>
        <PersonChoice />
      </div>
      <div className="code-tiles">
        {desk.scheme.codes.map((code) => (
          <CodeTile key={code.id} code={code} />
        ))}
      </div>
      <CountsLine />
    </section>
  );
}
