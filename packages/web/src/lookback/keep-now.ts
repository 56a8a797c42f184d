import { Id, PersonId } from "@samenkijken/contract/ids";
import { now } from "../platform/now.ts";
import type { Outbox } from "./outbox.ts";
import { clipAt, clipNow, momentIn, type Show } from "./show.ts";

/** Keeps the moment on screen: a parent's heart, or a photo when it is nobody's in particular. */
export function keepNow(show: Show, outbox: Outbox, personId: string | null): void {
  const shown = clipNow(show);
  if (shown === null) return;
  const { notice, clips } = show.state.get();
  const nth = (notice?.nth ?? 0) + 1;
  const at = momentIn(show, shown);
  const isSensitive = clips.some(
    ({ sensitive, start, end }) => sensitive === "yes" && start <= at && at < end,
  );
  if (personId === null && isSensitive) {
    show.state.update({ notice: { type: "sensitive", nth } });
    return;
  }
  show.player.pause();
  const clip = clipAt(show, at);
  const kept = {
    id: Id.parse(crypto.randomUUID()),
    personId: personId === null ? null : PersonId.parse(personId),
    clipId: clip === null ? null : Id.parse(clip.id),
    at,
    words: "",
    keptAt: now().toISOString(),
  };
  outbox.add({ type: "keep", kept });
  show.state.update({ notice: { type: personId === null ? "photo" : "heart", nth } });
}
