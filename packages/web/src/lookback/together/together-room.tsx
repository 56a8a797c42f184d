import { useQuery } from "@tanstack/react-query";
import type { Recording } from "@samenkijken/contract/recordings";
import { useCallback, useMemo, useState } from "react";
import { ClashDialog } from "../../analysis/workbench/clash-dialog.tsx";
import { DeskContext } from "../../analysis/workbench/desk-context.ts";
import { peopleInFilm } from "../../analysis/workbench/people.ts";
import { SaveNotice } from "../../analysis/workbench/save-notice.tsx";
import { SavedChip } from "../../analysis/workbench/saved-chip.tsx";
import type { Sitting } from "../../analysis/workbench/sitting.ts";
import { useSitting, type SittingState } from "../../analysis/workbench/use-sitting.ts";
import { useOthers } from "../../analysis/workbench/use-others.ts";
import { useUnsavedGuard } from "../../analysis/workbench/use-unsaved-guard.ts";
import { useMessages } from "../../platform/language.ts";
import { Loaded } from "../../platform/loaded.tsx";
import { ProblemNotice } from "../../platform/problem-notice.tsx";
import { queryOf } from "../../platform/queries.ts";
import { useSession } from "../../platform/session.tsx";
import { useStore } from "../../platform/store.ts";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { parentsOf, useTalk } from "../talk-context.ts";
import { Comparison } from "./comparison.tsx";
import { MarkButtons } from "./mark-buttons.tsx";
import { MarkLine } from "./mark-line.tsx";
import { markButtons } from "./mark-together.ts";
import { togetherMessages } from "./messages.ts";
import { createSteps, RoomContext, type Room } from "./room.ts";
import { softTone } from "./soft-tone.ts";
import { leaveTogether, type Together } from "./together.ts";
import { TogetherSide } from "./together-side.tsx";
import { useTogetherKeys } from "./use-together-keys.ts";
import "./together.css";

/** Under and beside the film while looking together, once who can be seen in it is known. */
export function TogetherRoom({ together }: { together: Together }) {
  const { recordingId } = useTalk().lookBack;
  const recording = useQuery({ ...queryOf("readRecording", { recordingId }), refetchOnWindowFocus: false });
  return (
    <Loaded query={recording}>{(found) => <WithSitting together={together} recording={found} />}</Loaded>
  );
}

/** Opens the document of the film for saving, with the film of the talk. */
function WithSitting({ together, recording }: { together: Together; recording: Recording }) {
  const { trajectory, show } = useTalk();
  const { member } = useSession();
  const seen = recording.seen.join();
  // The same people as long as the same can be seen in the film, however often it is asked again.
  // eslint-disable-next-line react-hooks/exhaustive-deps -- see above: `seen` stands for the recording
  const people = useMemo(() => peopleInFilm(recording, trajectory), [seen]);
  const place = { memberId: member.id, recordingId: recording.id };
  const { state, again } = useSitting(place, show.player, people);
  if (state.type !== "open") return <NotYet together={together} state={state} onAgain={again} />;
  const { sitting } = state;
  const surroundings = {
    desk: sitting.desk,
    trajectory,
    mayEdit: sitting.analysis.can.edit ? "yes" : "no",
    lane: recording.lane,
  } as const;
  return (
    <DeskContext value={surroundings}>
      <OpenRoom together={together} sitting={sitting} />
      <ClashDialog queue={sitting.queue} />
    </DeskContext>
  );
}

/** What stands here before marking can begin, with the way back to the talk. */
function NotYet(props: { together: Together; state: SittingState; onAgain: () => void }) {
  const words = useMessages(togetherMessages);
  const { state } = props;
  useTogetherKeys(props.together, null);
  return (
    <div className="together-wait">
      {state.type === "loading" && <p className="text-2">{words.loading}</p>}
      {state.type === "unknown-scheme" && <Notice tone="danger">{words.unknownScheme}</Notice>}
      {state.type === "failed" && (
        <ProblemNotice
          error={state.error}
          action={<Button onClick={props.onAgain}>{words.openAgain}</Button>}
        />
      )}
      <Button variant="quiet" keyHint="M" onClick={() => leaveTogether(props.together)}>
        {words.leave}
      </Button>
    </div>
  );
}

function useRoomOf(together: Together, { desk, analysis }: Sitting, sound: "on" | "off"): Room {
  const words = useMessages(togetherMessages);
  const { lookBack } = useTalk();
  const { member, organisation } = useSession();
  // What was done can still be taken back after a colleague's changes were fetched and the desk was laid anew.
  const [steps] = useState(createSteps);
  const attendees = lookBack.attendees.join();
  const buttons = useMemo(() => markButtons(desk.people, attendees.split(",")), [desk.people, attendees]);
  const parents = parentsOf(lookBack).length;
  const mayMark = analysis.can.edit && lookBack.can.edit;
  const [firstName = member.name] = member.name.split(" ");
  const trainer = analysis.can.edit ? firstName : words.trainer;
  const { addressForm } = organisation;
  return useMemo(
    () => ({
      together,
      desk,
      steps,
      buttons,
      watchers: { form: addressForm, number: parents === 1 ? "one" : "many" },
      trainer,
      mayMark,
      sound: sound === "on" ? softTone : () => undefined,
    }),
    [together, desk, steps, buttons, addressForm, parents, trainer, mayMark, sound],
  );
}

function OpenRoom({ together, sitting }: { together: Together; sitting: Sitting }) {
  const [sound, setSound] = useState<"on" | "off">("on");
  const room = useRoomOf(together, sitting, sound);
  const phase = useStore(together.state, (state) => state.phase);
  const turnSound = useCallback(() => setSound((now) => (now === "on" ? "off" : "on")), []);
  useTogetherKeys(together, room);
  useUnsavedGuard(sitting.queue);
  useOthers(sitting.queue, sitting.analysis.recordingId);
  return (
    <RoomContext value={room}>
      {phase === "compare" ? (
        <Comparison />
      ) : (
        <div className="together-below">
          <MarkLine />
          <MarkButtons />
        </div>
      )}
      <div className="together-beside">
        <SaveNotice queue={sitting.queue} />
        <TogetherSide sound={sound} onSound={turnSound} />
        {room.mayMark && <SavedChip queue={sitting.queue} />}
      </div>
    </RoomContext>
  );
}
