import { eraseMember, waitingFilms } from "./analysis-device.ts";
import { openFilmSaving } from "./open-film-saving.ts";
import { announceClosing, isOpenHere } from "./open-slot.ts";

/**
 * Sends what pages that are gone left on this device, of films that nobody has open here: what was said to be sent once
 * there is internet, is. What waits for a choice stays for whoever opens the film.
 */
export async function sendLeftBehind(memberId: string): Promise<void> {
  for (const recordingId of await waitingFilms(memberId, "to-send")) {
    if (!isOpenHere(recordingId) && !refused.has(recordingId)) await sendOne({ memberId, recordingId });
  }
}

/** Films that the server would not take changes of, as without consent: only who opens the film tries again. */
const refused = new Set<string>();

async function sendOne(place: { memberId: string; recordingId: string }): Promise<void> {
  const saving = await openFilmSaving(place);
  const sent = (async () => {
    // A living page holds it: nothing was found here.
    if (saving.hasLeft) await saving.queue.start();
    if (saving.queue.state.get().net === "locked") refused.add(place.recordingId);
    await saving.close();
  })();
  announceClosing(place.recordingId, sent);
  await sent;
}

/** Whether something of a member waits here to be sent or chosen; false where the browser keeps nothing. */
export async function hasLeftBehind(memberId: string): Promise<boolean> {
  try {
    return (await waitingFilms(memberId, "anything")).length > 0;
  } catch {
    return false;
  }
}

/** Erases what is kept here of a member; what waits stays. */
export async function eraseLeftBehind(memberId: string): Promise<void> {
  await eraseMember(memberId).catch(() => false);
}
