import { eraseMember, waitingSlots } from "./analysis-device.ts";
import { openFilmSaving } from "./open-film-saving.ts";
import { announceClosing, heldSlots } from "./open-slot.ts";

/**
 * Sends what pages that are gone left on this device: what was said to be sent once there is internet, is. Also of a film
 * that is open, when the page before it let go too late to be taken over. What waits for a choice stays for whoever opens
 * the film.
 */
export async function sendLeftBehind(memberId: string): Promise<void> {
  const held = await heldSlots();
  const left = (await waitingSlots(memberId, "to-send")).filter(({ id }) => !held.has(id));
  for (const recordingId of new Set(left.map((slot) => slot.recordingId))) {
    if (!refused.has(recordingId)) await sendOne({ memberId, recordingId });
  }
}

/** Films that the server would not take changes of, as without consent: only who opens the film tries again. */
const refused = new Set<string>();

async function sendOne(place: { memberId: string; recordingId: string }): Promise<void> {
  const saving = await openFilmSaving(place);
  const sent = (async () => {
    // A page that was opened meanwhile has it: nothing was found here.
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
    return (await waitingSlots(memberId, "anything")).length > 0;
  } catch {
    return false;
  }
}

/** Erases what is kept here of a member; what waits stays. */
export async function eraseLeftBehind(memberId: string): Promise<void> {
  await eraseMember(memberId).catch(() => false);
}
