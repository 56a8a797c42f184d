import { useState } from "react";
import type { z } from "zod";
import { pageTitleId } from "../ui/page-title.ts";
import { useFocusNext } from "./focus.ts";
import { useSession } from "./session.tsx";

/** The part of the browser's storage that is used. */
type KeepingPlace = Pick<Storage, "getItem" | "setItem" | "removeItem" | "key" | "length">;

const startOf = (memberId: string) => `samenkijken.draft.${memberId}.`;

/** What a member typed in a form and has not sent, as it was left on this device; null when there is nothing to read. */
export function readKept<Draft>(
  place: KeepingPlace,
  { memberId, name, shape }: { memberId: string; name: string; shape: z.ZodType<Draft> },
): Draft | null {
  try {
    const read = shape.safeParse(JSON.parse(place.getItem(startOf(memberId) + name) ?? "null"));
    return read.success ? read.data : null;
  } catch {
    // Whatever stands there, it is no draft of ours.
    return null;
  }
}

function keep(place: KeepingPlace, name: string, draft: unknown): void {
  try {
    place.setItem(name, JSON.stringify(draft));
  } catch {
    // A browser that keeps nothing still sends what is on the screen.
  }
}

/** Whether a form of this member waits on this device. */
export function hasKeptDraft(place: KeepingPlace, memberId: string): boolean {
  return Array.from({ length: place.length }, (_, nth) => place.key(nth) ?? "").some((name) =>
    name.startsWith(startOf(memberId)),
  );
}

/** A form whose every change is on this device at once, so that it can be left and gone on with; forgotten once it is sent. */
export function useKeptDraft<Draft>(form: {
  readonly name: string;
  readonly shape: z.ZodType<Draft>;
  readonly empty: () => Draft;
}) {
  const { member } = useSession();
  const [found, setFound] = useState(() =>
    readKept(localStorage, { memberId: member.id, name: form.name, shape: form.shape }),
  );
  const [draft, setDraft] = useState<Draft>(() => found ?? form.empty());
  const focusNext = useFocusNext();
  const forget = (): void => localStorage.removeItem(startOf(member.id) + form.name);
  return {
    draft,
    /** It was left here earlier. */
    wasKept: found !== null,
    change: (next: Draft): void => {
      setDraft(next);
      keep(localStorage, startOf(member.id) + form.name, next);
    },
    forget,
    /** Begins anew; the button that did it goes, so that one begins at the top. */
    drop: (): void => {
      forget();
      setFound(null);
      setDraft(form.empty());
      focusNext(pageTitleId);
    },
  };
}
