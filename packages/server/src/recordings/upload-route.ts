import type { Readable } from "node:stream";
import { DataStore, MemoryLocker, Server, Upload } from "@tus/server";
import { RecordingId } from "@samenkijken/contract/ids";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { demandConsent } from "../consent/index.ts";
import { demandFamily } from "../families/index.ts";
import type { Database } from "../platform/database.ts";
import type { AskingOf } from "../platform/http.ts";
import { writeAudit, writeDownRefusal } from "../platform/audit.ts";
import type { JobQueue } from "../platform/jobs.ts";
import type { Log } from "../platform/log.ts";
import { Problem } from "../platform/problem.ts";
import { changeIn, readIn, type Asking, type ReadScope } from "../platform/scope.ts";
import { receivedBytes, takeIn } from "../platform/vault/sealed-upload.ts";
import type { Vault } from "../platform/vault/vault.ts";
import { refuseArchived } from "../trajectories/index.ts";
import { openKey, originalOf } from "./film-vault.ts";
import { recordingJobNames } from "./job-names.ts";
import { publishState } from "./publish-state.ts";
import { createRunningHashes, type RunningHashes } from "./running-hash.ts";
import { selectFiles, updateRecording, writeFile, type RecordingRow } from "./queries.ts";
import { loadRow } from "./recording-shape.ts";

export interface UploadDeps {
  readonly database: Database;
  readonly jobs: JobQueue;
  readonly log: Log;
  readonly vault: Vault;
}

const path = "/api/uploads";
// Each part of a film is 8 MiB or more; far below this for people, far above it for a loop that went wild.
const requestsPerMinute = 1200;

/**
 * Takes in the bytes of a film by the tus protocol (HEAD and PATCH; the upload itself is made by
 * `startUpload`). Each request asks again who it is and whether consent still holds.
 */
export function uploadRoute(app: FastifyInstance, deps: UploadDeps, askingOf: AskingOf): void {
  // One for all requests: two that write to the same film take turns.
  const locker = new MemoryLocker();
  const hashes = createRunningHashes();
  // The body must stay a stream: it is sealed as it comes in.
  app.addContentTypeParser("application/offset+octet-stream", (_request, _body, done) => done(null));
  app.route({
    method: ["HEAD", "PATCH"],
    url: `${path}/:recordingId`,
    config: { operation: "upload", rateLimit: { max: requestsPerMinute, timeWindow: "1 minute" } },
    handler: async (request, reply) => {
      const asking = await askingOf(request);
      const row = await demandUpload(deps, asking, recordingIdOf(request)).catch((fault: unknown) =>
        writeDownRefusal(deps.database, asking, {
          fault,
          operation: "upload",
          objectId: recordingIdOf(request),
        }),
      );
      const store = new SealingStore({ ...deps, hashes }, asking, row);
      reply.hijack();
      const tus = new Server({
        path,
        datastore: store,
        locker,
        respectForwardedHeaders: false,
        allowedOrigins: [],
        onResponseError: (_request, fault) => tusAnswer(fault),
      });
      await tus.handle(request.raw, reply.raw);
      if (store.isComplete) deps.log.info({ requestId: request.id, recordingId: row.id }, "upload complete");
    },
  });
}

function recordingIdOf(request: FastifyRequest): string {
  return (request.params as { recordingId?: string }).recordingId ?? "";
}

async function demandUpload(deps: UploadDeps, asking: Asking, recordingId: string): Promise<RecordingRow> {
  if (!RecordingId.safeParse(recordingId).success) throw new Problem("not-found");
  return readIn(deps.database, asking, async (scope) => {
    const row = await loadRow(scope, recordingId);
    const family = await demandFamily(scope, "recording.upload", row.family_id);
    await refuseArchived(scope, "recording.upload", row.trajectory_id);
    await demandConsent(scope, family, row);
    if (row.state === "refused" || row.state === "erased") throw new Problem("not-found");
    return row;
  });
}

/** Our problems in the answers of the protocol; what the protocol itself refuses keeps its own words. */
function tusAnswer(fault: unknown): { status_code: number; body: string } | undefined {
  const isFull = fault instanceof Error && "code" in fault && fault.code === "ENOSPC";
  const problem = fault instanceof Problem ? fault : isFull ? new Problem("disk-full") : null;
  return problem === null ? undefined : { status_code: problem.status, body: `problem:${problem.code}` };
}

type StoreDeps = UploadDeps & { readonly hashes: RunningHashes };

/** The tus server's view of one sealed upload. */
class SealingStore extends DataStore {
  readonly #deps: StoreDeps;
  readonly #asking: Asking;
  readonly #row: RecordingRow;
  isComplete = false;

  constructor(deps: StoreDeps, asking: Asking, row: RecordingRow) {
    super();
    this.#deps = deps;
    this.#asking = asking;
    this.#row = row;
  }

  override async getUpload(id: string): Promise<Upload> {
    const { size_bytes: size, state } = this.#row;
    const offset = state === "uploading" ? await receivedBytes(await this.#place()) : size;
    // The program was killed after the last byte and before it wrote that down: nobody will send any more bytes.
    if (offset === size && state === "uploading") await finishUpload(this.#deps, this.#asking, id);
    return new Upload({ id, size, offset });
  }

  override async write(stream: Readable, _id: string, offset: number): Promise<number> {
    const place = await this.#place();
    let hashedTo = offset;
    const received = await takeIn(place, offset, stream, {
      ask: () => this.#demandConsent(),
      onSealed: (plain) => {
        this.#deps.hashes.take(this.#row.id, hashedTo, plain);
        hashedTo += plain.length;
      },
    });
    if (received === place.length) {
      await finishUpload(this.#deps, this.#asking, this.#row.id);
      this.isComplete = true;
    }
    return received;
  }

  /** Asked again while bytes come in: a film stops coming in as soon as consent is gone. */
  #demandConsent(): Promise<unknown> {
    return readIn(this.#deps.database, this.#asking, (scope) =>
      openKey(scope, this.#deps.vault, this.#row.id),
    );
  }

  #place() {
    return readIn(this.#deps.database, this.#asking, (scope) =>
      originalOf(scope, this.#deps.vault, this.#row),
    );
  }
}

/** All bytes are safely here: from now on the film is being prepared. Saying so twice changes nothing. */
async function finishUpload(deps: StoreDeps, asking: Asking, recordingId: string): Promise<void> {
  const sent: string[] = [];
  await changeIn(
    { database: deps.database, send: deps.jobs.senderThatNotes(sent) },
    asking,
    async (scope) => {
      const row = await loadRow(scope, recordingId);
      if (row.state !== "uploading") return;
      await openKey(scope, deps.vault, row.id);
      const sha256 = deps.hashes.finish(row.id, row.size_bytes);
      await updateRecording(scope, row.id, { state: "preparing", progress: 0, arrived_at: scope.at, sha256 });
      const original = await originalFile(scope, row.id);
      await writeFile(scope, {
        ...original,
        familyId: row.family_id,
        recordingId: row.id,
        kind: "original",
        lengthBytes: row.size_bytes,
      });
      await publishState(scope, await loadRow(scope, row.id));
      const payload = { organisationId: scope.organisationId, recordingId: row.id };
      await scope.publish({ job: recordingJobNames.look, payload });
      await scope.publish({ job: recordingJobNames.prepare, payload });
      if (sha256 === null) await scope.publish({ job: recordingJobNames.hash, payload });
      await writeAudit(scope, "upload", {
        did: "upload.completed",
        to: row.id,
        familyId: row.family_id,
        details: { bytes: row.size_bytes },
      });
    },
  );
  await deps.jobs.settle(sent);
}

async function originalFile(
  scope: ReadScope,
  recordingId: string,
): Promise<{ id: string; contentType: string }> {
  const file = (await selectFiles(scope, recordingId)).find(({ kind }) => kind === "original");
  if (file === undefined) throw new Problem("not-found");
  return { id: file.id, contentType: file.content_type };
}
