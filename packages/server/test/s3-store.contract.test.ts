import { afterAll, beforeAll, describe } from "vitest";
import { s3Store } from "../src/platform/vault/s3-store.ts";
import { describeObjectStore } from "./describe-object-store.ts";
import { noS3Server, startS3Server, type S3Server } from "./s3-server.ts";

describe("S3", { skip: noS3Server !== null }, () => {
  let server: S3Server;
  beforeAll(async () => {
    server = await startS3Server();
  }, 150_000);
  afterAll(() => server.stop());

  describeObjectStore(noS3Server ?? "a real server (Ceph)", () => s3Store(server.settings));
});
