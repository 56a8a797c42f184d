import type { Session } from "@samenkijken/contract/organisations";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { createContext, useContext } from "react";
import { api } from "./api.ts";
import { problemCode } from "./problem-words.ts";

export const sessionKey = ["session"] as const;

/** Who is signed in; null when nobody is. */
export function useSessionQuery() {
  return useQuery<Session | null>({
    queryKey: sessionKey,
    queryFn: () =>
      api.readSession({ params: {}, body: {} }).catch((error: unknown) => {
        if (problemCode(error) === "not-signed-in") return null;
        throw error;
      }),
    staleTime: 60_000,
  });
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
  const keep = (session: Session | null) => queries.setQueryData(sessionKey, session);
  return {
    chooseLanguage: async (language: "nl" | "en") =>
      keep(await api.chooseLanguage({ params: {}, body: { language } })),
    signIn: async (memberId: string) => keep(await api.signInAsDemo({ params: {}, body: { memberId } })),
    signOut: async () => {
      await api.signOut({ params: {}, body: {} });
      queries.clear();
      keep(null);
    },
  };
}
