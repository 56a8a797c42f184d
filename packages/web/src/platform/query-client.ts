import { QueryClient } from "@tanstack/react-query";
import { OfflineError } from "./api.ts";

/** The cache of what the server said. Only a lost connection is tried again by itself: a problem is an answer. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        networkMode: "always",
        retry: (failures, error) => error instanceof OfflineError && failures < 2,
        staleTime: 2_000,
      },
      mutations: { networkMode: "always", retry: false },
    },
  });
}
