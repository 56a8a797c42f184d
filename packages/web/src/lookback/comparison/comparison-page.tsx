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
import { Button } from "../../ui/button.tsx";
import { DarkShell } from "../../ui/dark-shell.tsx";
import { IconButton } from "../../ui/icon-button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { SegmentedControl } from "../../ui/segmented-control.tsx";
import type { Scene } from "../screen/scene.ts";
import { ScreenChip } from "../screen/screen-chip.tsx";
import { comparisonMessages } from "./comparison-messages.ts";
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
function firstChoice({ films, chosen }: Comparison): {
  before: ComparedPicture | null;
  now: ComparedPicture | null;
} {
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

function Chosen({ comparison }: { comparison: Comparison }) {
  const words = useMessages(comparisonMessages);
  useDocumentTitle(words.title);
  const { trajectoryId, familyId, films, can } = comparison;
  const [first] = useState(() => firstChoice(comparison));
  const [before, setBefore] = useState(first.before);
  const [now, setNow] = useState(first.now);
  const [view, setView] = useState<View>("nothing");
  const link = useSceneLink(`comparison.${trajectoryId}`, sceneOf(view, before, now));
  const save = useCommand("comparePictures");
  const sides = useRef<HTMLDivElement>(null);
  const change = (set: typeof setBefore) => (next: ComparedPicture) => {
    save.reset();
    set(next);
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
        {canShow && (
          <SegmentedControl
            id="on-screen"
            label={words.onScreen}
            value={view}
            options={views.map((value) => ({ value, label: words.show[value] }))}
            onChange={setView}
          />
        )}
        <div ref={sides} className="comparison-sides" data-theme="avond">
          <OneSide side="before" films={films} picture={before} onChange={change(setBefore)} />
          <OneSide side="now" films={films} picture={now} onChange={change(setNow)} />
        </div>
        <ProblemNotice error={save.error} />
        {can.edit && before !== null && now !== null && (
          <div className="row">
            <Button
              variant="primary"
              disabled={save.isPending}
              onClick={() => save.mutate({ params: { trajectoryId }, body: { before, now } })}
            >
              {words.save}
            </Button>
            <output>{save.isSuccess ? words.saved : save.isPending ? words.saving : ""}</output>
          </div>
        )}
      </div>
    </DarkShell>
  );
}
