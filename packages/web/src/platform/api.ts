import { createClient, memberHeader, ProblemError } from "@samenkijken/contract/client";

/** No answer came: the network or the server is away. Nothing was lost on this side. */
export class OfflineError extends Error {
  constructor() {
    super("offline");
    this.name = "OfflineError";
  }
}

async function send(
  path: string,
  init: { method: string; body: string | null; memberId?: string },
): Promise<{ status: number; json: unknown }> {
  const answer = await fetch(path, {
    method: init.method,
    body: init.body,
    headers: {
      accept: "application/json",
      ...(init.body === null ? {} : { "content-type": "application/json" }),
      ...(init.memberId === undefined ? {} : { [memberHeader]: init.memberId }),
    },
    credentials: "same-origin",
  }).catch(() => {
    throw new OfflineError();
  });
  const text = await answer.text().catch(() => {
    throw new OfflineError();
  });
  return { status: answer.status, json: parsed(text, answer.status) };
}

/** A proxy in between may answer with a page instead of our words: that is a failure on our side. */
function parsed(text: string, status: number): unknown {
  try {
    return text === "" ? {} : JSON.parse(text);
  } catch {
    throw new ProblemError({ type: "problem:failed", status, title: "failed", requestId: "", details: {} });
  }
}

/** Everything a screen can ask of the server, typed by the contract. */
export const api = createClient(send);

/** The same as one member only: what waited on this device is never sent under the name of whoever signed in since. */
export function apiOf(memberId: string): typeof api {
  return createClient((path, init) => send(path, { ...init, memberId }));
}
