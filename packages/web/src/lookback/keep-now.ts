import { Id, PersonId } from "@samenkijken/contract/ids";
import type { Outbox } from "./outbox.ts";
import { clipNow, momentIn, type Show } from "./show.ts";

/** Keeps the moment on screen: a parent's heart, or a photo when it is nobody's in particular. */
export function keepNow(show: Show, outbox: Outbox, personId: string | null): void {
  const clip = clipNow(show);
  if (clip === null) return;
  const { notice } = show.state.get();
  const nth = (notice?.nth ?? 0) + 1;
  if (personId === null && clip.sensitive === "yes") {
    show.state.update({ notice: { type: "sensitive", nth } });
    return;
  }
  show.player.pause();
  const kept = {
    id: Id.parse(crypto.randomUUID()),
    personId: personId === null ? null : PersonId.parse(personId),
    clipId: Id.parse(clip.id),
    at: momentIn(show, clip),
    words: "",
    keptAt: new Date().toISOString(),
  };
  outbox.add({ type: "keep", kept });
  show.state.update({ notice: { type: personId === null ? "photo" : "heart", nth } });
}
