import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { hasSharedFilms, sharedFilm } from "../test/shared-films.ts";
import { filmCheckCommand } from "./film-check-command.ts";

async function check(
  ...args: string[]
): Promise<{ code: number; answer: Record<string, unknown>; text: string }> {
  let text = "";
  const code = await filmCheckCommand([...args, "--json"], { print: (piece) => void (text += piece) });
  return { code, text, answer: JSON.parse(text) as Record<string, unknown> };
}

function codesOf(answer: Record<string, unknown>): unknown[] {
  return (answer["problems"] as { code: string }[]).map((problem) => problem.code);
}

const MOV = "mov,mp4,m4a,3gp,3g2,mj2";
const MKV = "matroska,webm";

// One line a film: container, picture, sounds; size as seen; turning; length; pictures; marks and problems.
// Marks: v variable rate, i interlaced, h high dynamic range, m mirrored, w plays in every browser.
const films = `
3gp-h263.3gp                                   ${MOV} h263 -         176x144   0   1000000   15    -
android-phone-1080p-2s.mp4                     ${MOV} h264 aac       1920x1080 0   1517444   41    vw
av1-aac.mp4                                    ${MOV} av1  aac       1080x720  0   1001000   30    -
broken-mdat-too-long.mp4                       ${MOV} h264 aac       1080x720  0   1001000   30    w cut-off
broken-missing-stsd.mp4                        ${MOV} h264 unknown   1080x720  0   1001000   30    - sound-unreadable
compactcamera-face-mjpeg.avi                   avi mjpeg pcm_u8      160x120   0   4533288   68    -
derived-3gp-h263-face.3gp                      ${MOV} h263 aac       352x288   0   8000000   120   -
derived-audio-late-1s5.mp4                     ${MOV} h264 aac       360x640   0   8000000   200   w
derived-avchd-1080i50.mts                      mpegts h264 ac3       1920x1080 0   6000000   150   i
derived-bframes-negative-cts.mp4               ${MOV} h264 aac       360x640   0   6000000   150   w
derived-corrupt-middle.mp4                     ${MOV} h264 aac       360x640   0   10000000  237   w damaged
derived-face-with-conversation-30s.mp4         ${MOV} h264 aac       360x288   0   30000000  720   w
derived-framecounter-60s.mp4                   ${MOV} h264 -         360x288   0   60000000  1440  w
derived-mediarecorder-vp8-opus-noduration.webm ${MKV} vp8 opus       360x640   0   20000000  500   w no-duration
derived-odd-size-361x203.mp4                   ${MOV} h264 -         254x203   0   4000000   96    -
derived-phone-rot90.MOV                        ${MOV} h264 aac       540x960   270 5000000   150   w
derived-talk-turns-3people-40s.mp4             ${MOV} h264 aac       480x848   0   40000000  1000  w
derived-vfr-talk-20s.mp4                       ${MOV} h264 aac       480x854   0   20000000  483   vw
derived-wrongext-webm-named.mp4                ${MKV} vp9 -          1080x1080 0   3333000   100   w
divx-mp3.avi                                   avi mpeg4 mp3         960x400   0   4087417   96    v
editlist-edts.mp4                              ${MOV} h264 aac       853x480   0   9000000   225   w
editlist-positive-shift.mp4                    ${MOV} h264 aac       1920x1080 0   9000000   270   w
face-emotions-20s.mp4                          ${MOV} h264 aac       640x360   0   19685000  472   w
face-then-cartoon-hevc.mov                     ${MOV} hevc aac       960x540   0   6402018   169   v
film-dialogue-1940-6s.mp4                      ${MOV} h264 aac       640x480   0   6166000   185   w
fragmented-ok.mp4                              ${MOV} h264 aac       1080x720  0   1001000   30    w
iphone-hdr-color-rot.mp4                       ${MOV} hevc aac       1080x1920 90  298333    9     h
iphone-hdr-dolbyvision-rot.MOV                 ${MOV} hevc aac       720x1280  90  106667    4     h
iphone-hdr-editlist-nosync-rot.mp4             ${MOV} hevc aac       1080x1920 90  2335033   68    vh
lecturer-avchd-720p60.mts                      mpegts h264 -         1280x720  0   1051044   61    -
long-6min-black-1080p.mp4                      ${MOV} h264 aac       1920x1080 0   362766667 10883 w
mediarecorder-chrome57-noduration.webm         ${MKV} vp8 opus       640x480   0   7612000   185   vw cut-off,no-duration
mediarecorder-firefox53-noduration.webm        ${MKV} vp8 opus       640x480   0   10002000  250   vw no-duration
mkv-h264-444-aac-chapters.mkv                  ${MKV} h264 aac       320x240   0   5000000   150   -
pcm-twos-audio.mp4                             ${MOV} h264 pcm_s16be 1080x720  0   1001000   30    -
people-10fps-139s-noaudio.mp4                  ${MOV} h264 -         768x432   0   139400000 1394  w
phone-4k60-portrait-rot.mp4                    ${MOV} h264 aac       2160x3840 90  299711    18    vw
rotate-and-mirror.mp4                          ${MOV} h264 aac       720x1080  90  1001000   30    mw
sar-2x1.mp4                                    ${MOV} h264 -         1280x360  0   5000000   150   w
segment-webcast-17fps.mp4                      ${MOV} h264 aac       640x480   0   11051822  22    w
sign-again.mkv                                 ${MKV} h264 -         640x480   0   2567000   77    -
sign-help.mkv                                  ${MKV} h264 -         640x480   0   1933000   58    -
slowmotion-android.mp4                         ${MOV} h264 -         1280x720  0   525344    7     vw
starts-at-10s.mp4                              ${MOV} h264 -         1137x640  0   4000000   120   w
talk-gesture-hevc-portrait-20s.mp4             ${MOV} hevc aac       1080x1920 0   20000000  600   -
talk-woman-hevc-portrait-10s.mp4               ${MOV} hevc aac       1080x1920 0   10000000  250   -
talkface-franck-200s-noaudio.mp4               ${MOV} h264 -         360x288   0   200000000 4800  w
ts-starts-at-1s5.ts                            mpegts h264 -         854x480   0   1000000   30    -
two-videos-two-audios-subs.mp4                 ${MOV} h264 aac,aac   480x270   0   13013000  390   w
vfr-cursed.mp4                                 ${MOV} h264 -         3026x1386 0   8725503   63    vw
webcam-screen-mpeg-ps.mpeg                     mpeg mpeg2video mp2   640x480   0   8308300   249   -
`;

const rows = films
  .trim()
  .split("\n")
  .map((line) => line.split(/\s+/));

describe.skipIf(!hasSharedFilms)(
  "film check on the shared films (skipped when they are not beside the checkout)",
  () => {
    test.concurrent.each(rows)("%s", async (...row) => {
      const [
        name = "",
        container,
        videoCodec,
        sounds,
        size,
        rotation,
        micros,
        pictures,
        marks = "",
        problems,
      ] = row;
      const { code, answer } = await check(sharedFilm(`video/${name}`), "--language", "en");
      expect({ ...answer, problems: codesOf(answer) }).toEqual({
        ok: true,
        container,
        videoCodec,
        audioCodecs: sounds === "-" ? [] : sounds?.split(","),
        width: Number(size?.split("x")[0]),
        height: Number(size?.split("x")[1]),
        rotation: Number(rotation),
        mirrored: marks.includes("m"),
        durationMicros: Number(micros),
        frameCount: Number(pictures),
        frameRate: marks.includes("v") ? "variable" : "constant",
        interlaced: marks.includes("i"),
        hdr: marks.includes("h"),
        webSafe: marks.includes("w"),
        problems: problems === undefined ? [] : problems.split(","),
      });
      expect(code).toBe(0);
    });

    test.each([
      ["video/broken-no-moov.mp4", "not-a-film"],
      ["video/derived-truncated-nomoov.mp4", "not-a-film"],
      ["video/derived-zero-bytes.mp4", "empty-file"],
      ["video/derived-wrongext-png-named.mov", "not-a-film"],
      ["video/nostreams.mp4", "no-picture"],
      ["audio/speech-audio-only-9s.mp4", "no-picture"],
      ["audio/conversation-2speakers-30s.wav", "no-picture"],
      ["audio/voices-around-a-fire-30s.mp3", "no-picture"],
      ["audio/conversation-2speakers-30s.rttm", "not-a-film"],
    ])("%s cannot be used: %s", async (name, problem) => {
      const { code, answer } = await check(sharedFilm(name));
      expect(answer["ok"]).toBe(false);
      expect(codesOf(answer)).toEqual([problem]);
      expect(code).toBe(1);
    });

    test("a strange name is only a name", async () => {
      for (const name of ["-i.mp4", "concat:a|b.mp4", "line\nbreak.mp4", "https:.mp4", "$(id) %d.mp4"]) {
        const path = join(folder, name);
        symlinkSync(sharedFilm("video/sar-2x1.mp4"), path);
        expect((await check(path)).answer["frameCount"]).toBe(150);
      }
    });
  },
);

const folder = mkdtempSync(join(tmpdir(), "film-check-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

describe("what is no film", () => {
  test.each([
    ["nothing named", () => [], "no-file"],
    ["an empty name", () => [""], "no-file"],
    ["a missing file", () => [join(folder, "none.mp4")], "not-found"],
    ["a folder", () => [folder], "not-a-file"],
    ["an endless device", () => ["/dev/zero"], "not-a-file"],
    ["two names", () => ["a", "b"], "unknown-option"],
    ["a language that does not exist", () => ["a", "--language", "fy"], "unknown-option"],
    ["a text", () => [file("text.mp4", "Lieve mensen, dit is geen film.\n".repeat(50))], "not-a-film"],
    ["zeros", () => [file("zeros.mp4", new Uint8Array(1_000_000))], "not-a-film"],
    [
      "a playlist",
      () => [
        file(
          "list.mp4",
          "#EXTM3U\n#EXT-X-TARGETDURATION:9\n#EXTINF:9,\nfile:///etc/hostname\n#EXT-X-ENDLIST\n",
        ),
      ],
      "not-a-film",
    ],
    [
      "a list of files",
      () => [file("files.mp4", "ffconcat version 1.0\nfile '/etc/hostname'\n")],
      "not-a-film",
    ],
  ])("%s", async (_, args, problem) => {
    const { code, answer, text } = await check(...args());
    expect(answer["ok"]).toBe(false);
    expect(codesOf(answer)).toEqual([problem]);
    expect(code).toBe(1);
    expect(text).not.toMatch(/\bat .*\.ts:\d/);
  });

  test("the table speaks the language of the machine, unless another is asked for", async () => {
    const printed: string[] = [];
    const print = (text: string): void => void printed.push(text);
    await filmCheckCommand([folder], { lang: "nl_NL.UTF-8", print });
    await filmCheckCommand([folder], { lang: "en_GB.UTF-8", print });
    await filmCheckCommand([folder, "--language=nl"], { lang: "en_GB.UTF-8", print });
    expect(printed[0]).toContain("bruikbaar");
    expect(printed[1]).toContain("usable");
    expect(printed[2]).toBe(printed[0]);
  });
});
