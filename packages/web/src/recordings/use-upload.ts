import type { Recording } from "@samenkijken/contract/recordings";
import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { Upload } from "tus-js-client";

/** Where the sending of a film is. */
export interface UploadState {
  readonly kind: "idle" | "sending" | "paused" | "lost" | "sent";
  readonly fraction: number;
  /** Null while it cannot be said yet. */
  readonly secondsLeft: number | null;
}

const chunkBytes = 8 * 1024 * 1024;
const retryAfterMs = [0, 1_000, 3_000, 5_000, 10_000, 20_000];
const idle: UploadState = { kind: "idle", fraction: 0, secondsLeft: null };

/** The rate since this sending began, which also holds after a pause. */
function timeLeft(started: { at: number; bytes: number }, sent: number, total: number): number | null {
  const seconds = (performance.now() - started.at) / 1000;
  const rate = (sent - started.bytes) / seconds;
  return seconds < 2 || rate <= 0 ? null : (total - sent) / rate;
}

/** Sends a film in parts that the server keeps; a pause, a lost connection or a reload loses nothing. */
export function useUpload() {
  const [state, setState] = useState<UploadState>(idle);
  const running = useRef<Upload | null>(null);
  const queries = useQueryClient();
  useEffect(() => () => void running.current?.abort(), []);

  const start = (recording: Pick<Recording, "id" | "receivedBytes">, file: File) => {
    const begun = { at: performance.now(), bytes: -1 };
    const upload = new Upload(file, {
      uploadUrl: `/api/uploads/${recording.id}`,
      chunkSize: chunkBytes,
      retryDelays: retryAfterMs,
      storeFingerprintForResuming: false,
      onProgress: (sent, total) => {
        if (begun.bytes < 0) Object.assign(begun, { at: performance.now(), bytes: sent });
        setState({
          kind: "sending",
          fraction: sent / Math.max(1, total),
          secondsLeft: timeLeft(begun, sent, total),
        });
      },
      onError: () => setState((before) => ({ ...before, kind: "lost", secondsLeft: null })),
      onSuccess: () => {
        setState({ kind: "sent", fraction: 1, secondsLeft: 0 });
        void queries.invalidateQueries();
      },
    });
    running.current = upload;
    setState((before) => ({ ...before, kind: "sending" }));
    upload.start();
  };

  return {
    state,
    start,
    pause: () => {
      setState((before) => ({ ...before, kind: "paused", secondsLeft: null }));
      void running.current?.abort();
    },
    resume: () => {
      setState((before) => ({ ...before, kind: "sending" }));
      running.current?.start();
    },
  };
}
