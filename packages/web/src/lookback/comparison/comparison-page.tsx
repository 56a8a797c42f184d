import { TrajectoryId } from "@samenkijken/contract/ids";
import type { ComparedPicture, Comparison } from "@samenkijken/contract/comparison";
import { useQuery } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { CornersOutIcon } from "@phosphor-icons/react";
import { useDocumentTitle } from "../../platform/document-title.ts";
import { useMessages } from "../../platform/language.ts";
import { Loaded } from "../../platform/loaded.tsx";
import { ProblemNotice } from "../../platform/problem-notice.tsx";
import { queryOf, useCommand } from "../../platform/queries.ts";
import { useSession } from "../../platform/session.tsx";
import { Button } from "../../ui/button.tsx";
import { DarkShell } from "../../ui/dark-shell.tsx";
import { IconButton } from "../../ui/icon-button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { SegmentedControl } from "../../ui/segmented-control.tsx";
import { useMoments } from "../../trajectories/use-moments.ts";
import type { Scene } from "../screen/scene.ts";
import { ScreenChip } from "../screen/screen-chip.tsx";
import { comparisonMessages } from "./comparison-messages.ts";
import { comparisonDraft, type Pair } from "./comparison-draft.ts";
import { OneSide } from "./one-side.tsx";
import { useSceneLink } from "./use-scene-link.ts";
import "./comparison.css";

/** At the closing: a picture of then beside one of now, chosen with the parents. */
export function ComparisonPage(props: { trajectoryId: string }) {
  const trajectoryId = TrajectoryId.parse(props.trajectoryId);
  const query = useQuery({
    ...queryOf("readComparison", { trajectoryId }),
    refetchOnWindowFocus: false,
  });
  return <Loaded query={query}>{(found) => <Chosen comparison={found} />}</Loaded>;
}

const views = ["both", "before", "now", "nothing"] as const;
type View = (typeof views)[number];

/** The two pictures as they were chosen; else the first of the first film and the last of the last one. */
function firstChoice({ films, chosen }: Comparison): Pair {
  if (chosen !== null) return chosen;
  const open = films.filter(({ pictures }) => pictures.length > 0);
  const [first, last] = [open[0], open.length > 1 ? open.at(-1) : undefined];
  const from = (film: typeof first): ComparedPicture | null => {
    const picture = film?.pictures[0];
    if (film === undefined || picture === undefined) return null;
    return { recordingId: film.recordingId, at: picture.at, crop: picture.crop, words: "" };
  };
  return { before: from(first), now: from(last) };
}

/** What the shared screen shows of the two. */
function sceneOf(view: View, before: ComparedPicture | null, now: ComparedPicture | null): Scene {
  if (view === "nothing") return { type: "blank" };
  const shown = [view === "now" ? null : before, view === "before" ? null : now];
  const pictures = shown.flatMap((picture) => (picture === null ? [] : [{ ...picture }]));
  return pictures.length === 0 ? { type: "waiting" } : { type: "pictures", pictures };
}

/** The two pictures as they are chosen now, kept on this computer until they are saved. */
function usePair(comparison: Comparison) {
  const { trajectoryId } = comparison;
  const { member } = useSession();
  const [draft] = useState(() => comparisonDraft(localStorage, { memberId: member.id, trajectoryId }));
  const [kept, setKept] = useState(() => draft.read());
  const [pair, setPair] = useState(() => kept ?? firstChoice(comparison));
  const forgetDraft = (): void => {
    draft.clear();
    setKept(null);
  };
  return {
    ...pair,
    isDraft: kept !== null,
    change: (next: Partial<Pair>): void => {
      const changed = { ...pair, ...next };
      draft.write(changed);
      setKept(changed);
      setPair(changed);
    },
    /** They are saved: this computer need not keep them any more. */
    forgetDraft,
    /** Back to what is saved. */
    forget: (): void => {
      forgetDraft();
      setPair(firstChoice(comparison));
    },
  };
}

/** What the second screen shows; the words stand beside it, since both pictures are below whatever is chosen. */
function OnScreen({ view, onChange }: { view: View; onChange: (view: View) => void }) {
  const words = useMessages(comparisonMessages);
  return (
    <div className="row">
      <span className="text-2" aria-hidden="true">
        {words.onScreen}
      </span>
      <SegmentedControl
        id="on-screen"
        label={words.onScreen}
        value={view}
        options={views.map((value) => ({ value, label: words.show[value] }))}
        onChange={onChange}
      />
    </div>
  );
}

function Chosen({ comparison }: { comparison: Comparison }) {
  const words = useMessages(comparisonMessages);
  useDocumentTitle(words.title);
  const { trajectoryId, familyId, films, can } = comparison;
  const choice = { films, moments: useMoments(trajectoryId) };
  const { before, now, isDraft, change, forget, forgetDraft } = usePair(comparison);
  const [view, setView] = useState<View>("nothing");
  const link = useSceneLink(`comparison.${trajectoryId}`, sceneOf(view, before, now));
  const save = useCommand("comparePictures");
  const sides = useRef<HTMLDivElement>(null);
  const put = (next: Partial<Pair>): void => {
    save.reset();
    change(next);
  };
  const canShow = films.filter(({ state }) => state === "open").length > 0;
  return (
    <DarkShell
      title={words.title}
      subtitle={words.subtitle}
      back={{ href: `/families/${familyId}`, label: words.back }}
      skipLabel={words.skip}
      end={
        <>
          {link !== null && (
            <ScreenChip link={link} address={`/trajectories/${trajectoryId}/comparison/screen`} />
          )}
          <IconButton
            icon={CornersOutIcon}
            label={words.full}
            onClick={() => void sides.current?.requestFullscreen()}
          />
        </>
      }
    >
      <div className="comparison">
        <p className="text-2">{words.lead}</p>
        {films.flatMap(({ number, state, recordingId }) =>
          state === "locked"
            ? [
                <Notice key={recordingId} tone="warn">
                  {words.lockedFilm(number)}
                </Notice>,
              ]
            : [],
        )}
        {films.length < 2 && <Notice tone="info">{words.fewFilms}</Notice>}
        {canShow && <OnScreen view={view} onChange={setView} />}
        <div ref={sides} className="comparison-sides" data-theme="avond">
          <OneSide
            side="before"
            {...choice}
            picture={before}
            onChange={(picture) => put({ before: picture })}
          />
          <OneSide side="now" {...choice} picture={now} onChange={(picture) => put({ now: picture })} />
        </div>
        <ProblemNotice error={save.error} />
        {can.edit && before !== null && now !== null && (
          <Keep
            isDraft={isDraft}
            save={save}
            onSave={() =>
              save.mutate({ params: { trajectoryId }, body: { before, now } }, { onSuccess: forgetDraft })
            }
            onForget={forget}
          />
        )}
      </div>
    </DarkShell>
  );
}

function Keep(props: {
  isDraft: boolean;
  save: Pick<ReturnType<typeof useCommand>, "isPending" | "isSuccess">;
  onSave: () => void;
  onForget: () => void;
}) {
  const words = useMessages(comparisonMessages);
  const { isDraft, save } = props;
  const saved = isDraft ? words.onlyHere : save.isSuccess ? words.saved : "";
  return (
    <div className="row">
      <Button variant="primary" disabled={save.isPending} onClick={props.onSave}>
        {words.save}
      </Button>
      {isDraft && !save.isPending && (
        <Button variant="quiet" onClick={props.onForget}>
          {words.forget}
        </Button>
      )}
      <output>{save.isPending ? words.saving : saved}</output>
    </div>
  );
}
