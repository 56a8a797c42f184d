import { emptyDocument } from "@samenkijken/annotation/document/annotation-document";
import { emptyChange } from "@samenkijken/annotation/document/change";
import { rebaseChange } from "@samenkijken/annotation/document/rebase-change";
import { toMicros } from "@samenkijken/annotation/time/micros";
import { expect, test } from "vitest";
import { z } from "zod";
import { filmNoteId } from "./film-note-id.ts";

const film = "5f0c1c1e-6a0b-4a51-9d3e-0c7f4f0a1b2c";

const written = (text: string) =>
  ({ type: "note", id: filmNoteId(film, "impression"), topic: "impression", at: null, text }) as const;

test("a topic has one id on every device, a real one, and each topic and film its own", () => {
  const ids = (["impression", "information", "working-point"] as const).map((topic) =>
    filmNoteId(film, topic),
  );
  for (const id of ids) expect(z.uuid().safeParse(id).success).toBe(true);
  expect(filmNoteId(film, "impression")).toBe(ids[0]);
  expect(new Set([...ids, film, filmNoteId(`6${film.slice(1)}`, "impression")]).size).toBe(5);
});

test("two devices that write the first impression clash in the open", () => {
  const [mine, theirs] = [written("Warm"), written("Druk")];
  const document = { ...emptyDocument(toMicros(1)), records: new Map([[theirs.id, theirs]]) };
  expect(rebaseChange({ ...emptyChange, added: [mine] }, document).clashes).toMatchObject([{ mine }]);
});
