import { expect, test } from "vitest";
import type { SendingFilm } from "../sending/upload-queue.ts";
import { underwayFraction, underwayKind } from "./underway-kind.ts";

const recording = {
  state: "uploading",
  consent: "complete",
  receivedBytes: 20,
  sizeBytes: 100,
  progress: 0,
} as const;
const sending: SendingFilm = { id: "a", phase: "offline", sent: 50, secondsLeft: null };

test("a film that this tab sends is where the sending is", () => {
  expect(underwayKind(recording, sending)).toBe("offline");
  expect(underwayFraction(recording, sending)).toBe(0.5);
});

test("a film that this tab does not send waits for a person, at what the server has", () => {
  expect(underwayKind(recording, undefined)).toBe("interrupted");
  expect(underwayFraction(recording, undefined)).toBe(0.2);
});

test("what the server has is in, whatever went wrong here", () => {
  const preparing = { ...recording, state: "preparing", progress: 0.3 } as const;
  expect(underwayKind(preparing, sending)).toBe("preparing");
  expect(underwayFraction(preparing, sending)).toBe(0.3);
  expect(underwayKind({ ...recording, state: "ready" }, sending)).toBe("ready");
  expect(underwayFraction({ ...recording, state: "ready" }, sending)).toBeNull();
});

test("a film that stopped for want of consent can go on when it is there", () => {
  expect(underwayKind(recording, { ...sending, phase: "no-consent" })).toBe("paused");
});

test("without consent nothing moves, and an erased film is erased", () => {
  expect(underwayKind({ ...recording, consent: "withdrawn" }, sending)).toBe("no-consent");
  expect(underwayKind({ ...recording, consent: "withdrawn", state: "erased" }, sending)).toBe("erased");
});
