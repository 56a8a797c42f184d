// Sees to what the next program needs: `node tools/prepare.ts ffmpeg chromium web`.
import { buildWeb } from "./prepare/build-web.ts";
import { installProgram } from "./prepare/install-program.ts";

const needs = {
  ffmpeg: () =>
    installProgram({
      names: ["ffmpeg", "ffprobe"],
      debianPackages: ["ffmpeg"],
      without: "films wait until it is there; everything else works",
    }),
  chromium: () =>
    installProgram({
      names: ["chromium"],
      debianPackages: ["chromium"],
      without: "the journeys cannot run",
    }),
  "s3-server": () =>
    installProgram({
      names: ["ceph", "ceph-mon", "ceph-osd", "radosgw"],
      debianPackages: ["ceph-common", "ceph-mon", "ceph-osd", "radosgw"],
      without: "the tests against a real S3 server are left out",
    }),
  web: buildWeb,
};

/** Exit code 1 when a need that nothing goes without could not be met. */
let code = 0;
for (const need of process.argv.slice(2)) {
  if (!isNeed(need)) throw new Error(`Unknown need "${need}"; there are: ${Object.keys(needs).join(", ")}`);
  if ((await needs[need]()) === "failed") code = 1;
}
process.exitCode = code;

function isNeed(word: string): word is keyof typeof needs {
  return Object.hasOwn(needs, word);
}
