import type { Session } from "@samenkijken/contract/organisations";
import type { IsoDate } from "@samenkijken/domain/time/iso-date";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { createContext, useContext } from "react";
import { api } from "./api.ts";
import { followClock } from "./now.ts";
import { problemCode } from "./problem-words.ts";

export const sessionKey = ["session"] as const;

/** Who is signed in; null when nobody is. */
export function useSessionQuery() {
  return useQuery<Session | null>({
    queryKey: sessionKey,
    queryFn: () =>
      api.readSession({ params: {}, body: {} }).then(keepTime, (error: unknown) => {
        if (problemCode(error) === "not-signed-in") return null;
        throw error;
      }),
    staleTime: 60_000,
  });
}

/** What is shown from here on counts from the day of this session. */
function keepTime(session: Session): Session {
  followClock(session);
  return session;
}

/** The session of the screens behind the sign-in. */
export const SessionContext = createContext<Session | null>(null);

/** The session; only for screens behind the sign-in. */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (session === null) throw new Error("This screen is drawn outside the signed-in layout.");
  return session;
}

/** Commands that change the session itself. */
export function useSessionCommands() {
  const queries = useQueryClient();
  const keep = (session: Session | null) => {
    followClock(session);
    queries.setQueryData(sessionKey, session);
  };
  return {
    /** Lets the demo play another day; null: the day of the machine. Everything on screen is asked again. */
    moveClock: async (day: IsoDate | null) => {
      keep(await api.moveClock({ params: {}, body: { today: day } }));
      await queries.invalidateQueries();
    },
    chooseLanguage: async (language: "nl" | "en") =>
      keep(await api.chooseLanguage({ params: {}, body: { language } })),
    signIn: async (memberId: string) => keep(await api.signInAsDemo({ params: {}, body: { memberId } })),
    signOut: async () => {
      await api.signOut({ params: {}, body: {} });
      // First nobody, so that the screens hear it and go; then all that was asked for whoever was here.
      keep(null);
      queries.removeQueries({ predicate: ({ queryKey: [name] }) => name !== sessionKey[0] });
      queries.getMutationCache().clear();
    },
  };
}
