import { CameraIcon, StarIcon } from "@phosphor-icons/react";
import type { Code } from "@samenkijken/annotation/scheme/coding-scheme";
import { useLanguage, useMessages } from "../../platform/language.ts";
import { CodeBadge } from "../../ui/code-badge.tsx";
import type { CodeNumber } from "../../ui/code-glyphs.tsx";
import { Kbd } from "../../ui/kbd.tsx";
import { SegmentedControl } from "../../ui/segmented-control.tsx";
import { analysisMessages } from "../messages.ts";
import { useDesk, useDeskState, useMeasures, useNotes, useSurroundings } from "./desk-context.ts";
import { codingMessages } from "./coding-messages.ts";
import { toggleStar } from "./detail-actions.ts";
import { CODES_ON_A_PAGE, digitOfCode, pagesOf, pressCode, releaseCode } from "./mark-actions.ts";
import { makeStill } from "./pick-actions.ts";

/** The number of a code's drawing and colour; a second page of codes goes through the same nine. */
export function codeNumber(code: Pick<Code, "key">): CodeNumber {
  return digitOfCode(Math.max(1, code.key)) as CodeNumber;
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

/** How often a code was seen: of each of two people; among more, of the chosen one and of all together. */
function TileCounts({ code }: { code: Code }) {
  const words = useMessages(analysisMessages);
  const coding = useMessages(codingMessages);
  const { people } = useDesk();
  const { counts } = useMeasures();
  const track = useDeskState((state) => state.track);
  const countOf = (id: string): number => counts.get(id)?.get(code.id) ?? 0;
  const isCrowd = people.length > 2;
  const shown = isCrowd ? people.filter(({ id }) => id === track) : people;
  const all = people.reduce((sum, { id }) => sum + countOf(id), 0);
  return (
    <span className="code-counts">
      {shown.map((person) => (
        <span key={person.id}>
          <span className="visually-hidden">{words.countOf(person.name, countOf(person.id))}</span>
          <span aria-hidden="true">{countOf(person.id)}</span>
          <PersonMark shape={person.shape} />
        </span>
      ))}
      {isCrowd && (
        <span>
          <span className="visually-hidden">{coding.together(all)}</span>
          <span aria-hidden="true">{`/ ${String(all)}`}</span>
        </span>
      )}
    </span>
  );
}

/** One code: legend, button and live count in one. Pressing is a tap or a hold, as with its key. */
function CodeTile({ code }: { code: Code }) {
  const language = useLanguage();
  const desk = useDesk();
  const { mayEdit } = useSurroundings();
  const track = useDeskState((state) => state.track);
  const isHeld = useDeskState((state) => state.held.some(({ key }) => key === code.key));
  const isSelected = useNotesCode() === code.id;
  const shape = desk.people.find(({ id }) => id === track)?.shape ?? "circle";
  const number = codeNumber(code);
  return (
    <button
      type="button"
      className={isHeld || isSelected ? `code-tile code-tile-on code-${number}` : `code-tile code-${number}`}
      aria-keyshortcuts={String(digitOfCode(code.key))}
      disabled={mayEdit === "no"}
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        pressCode(desk, code.key, "chosen");
      }}
      onPointerUp={() => releaseCode(desk, code.key)}
      onPointerCancel={() => releaseCode(desk, code.key)}
      // A finger that stays is a stretch, and no wish for a menu.
      onContextMenu={(event) => event.preventDefault()}
      onClick={(event) => {
        // Without a pointer (Enter, a screen reader) there is no hold: a moment.
        if (event.detail !== 0) return;
        pressCode(desk, code.key, "chosen");
        releaseCode(desk, code.key);
      }}
    >
      <Kbd>{String(digitOfCode(code.key))}</Kbd>
      <CodeBadge code={number} shape={shape} />
      <span className="code-name">{withBreaks(code.label[language])}</span>
      <TileCounts code={code} />
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

/** The pages of a scheme with more than nine codes; the comma turns them as well. */
function PageChoice() {
  const words = useMessages(codingMessages);
  const { state, scheme } = useDesk();
  const page = useDeskState((desk) => desk.page);
  if (pagesOf(scheme) === 1) return null;
  return (
    <SegmentedControl
      id="code-page"
      label={words.pages}
      value={String(page)}
      options={([0, 1] as const).map((nth) => ({ value: String(nth), label: words.page(nth) }))}
      onChange={(value) => state.update({ page: value === "1" ? 1 : 0 })}
    />
  );
}

/** Under the tiles where they are worked by finger: what a tap means, and the two things one does with a good moment. */
function PadTools() {
  const words = useMessages(analysisMessages);
  const coding = useMessages(codingMessages);
  const desk = useDesk();
  const isLocked = useSurroundings().mayEdit === "no";
  return (
    <div className="pad-tools coarse-only">
      <p className="text-small text-2">{coding.tapOrHold}</p>
      <button type="button" className="key-tool" disabled={isLocked} onClick={() => toggleStar(desk)}>
        <StarIcon weight="fill" aria-hidden="true" className="count-star" />
        {words.toolStar}
      </button>
      <button type="button" className="key-tool" disabled={isLocked} onClick={() => makeStill(desk)}>
        <CameraIcon weight="fill" aria-hidden="true" />
        {words.toolStill}
      </button>
    </div>
  );
}

/** The codes of the programme, who they go to, and the counts. */
export function CodePad() {
  const words = useMessages(analysisMessages);
  const desk = useDesk();
  const page = useDeskState((state) => state.page);
  return (
    <section aria-labelledby="principles" className="code-pad">
      <div className="pad-head">
        <h2 id="principles">{words.principles}</h2>
        <PersonChoice />
      </div>
      <PageChoice />
      <div className="code-tiles">
        {desk.scheme.codes
          .filter(({ key }) => key === digitOfCode(key) + page * CODES_ON_A_PAGE)
          .map((code) => (
            <CodeTile key={code.id} code={code} />
          ))}
      </div>
      <PadTools />
      <CountsLine />
    </section>
  );
}
