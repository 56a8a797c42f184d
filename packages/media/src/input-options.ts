// Containers that hold film or sound. Left out on purpose: playlists (hls, dash, concat) and everything else that
// makes the reader open further addresses, pictures, and text.
const CONTAINERS = [
  "mov,mp4,m4a,3gp,3g2,mj2",
  "matroska,webm",
  "avi,mpeg,mpegts,mpegtsraw,mpegvideo,flv,asf,ogg,mxf,dv,h264,hevc,m4v,ivf,nut,rm",
  "wav,w64,mp3,aac,ac3,eac3,flac,amr,aiff,caf,au",
].join(",");

/** Gives the options that let ffmpeg or ffprobe read one loopback address, and nothing that the film refers to. */
export function inputOptions(url: string): string[] {
  return ["-protocol_whitelist", "http,tcp", "-format_whitelist", CONTAINERS, "-i", url];
}

/** Splits a fixed list of options at its spaces; never for anything that comes from a film or a person. */
export function optionWords(text: string): string[] {
  return text.split(" ");
}
