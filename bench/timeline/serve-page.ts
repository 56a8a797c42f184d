import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import path from "node:path";
import { root } from "../../tools/root.ts";
import { runQuietly } from "../../tools/run-quietly.ts";

/** Builds the page of the bench into a folder and serves it from there. */
export async function servePage(folder: string): Promise<{ url: string; close: () => void }> {
  const vite = path.join(root, "node_modules/vite/bin/vite.js");
  const args = [vite, "build", "bench/timeline", "--outDir", folder, "--emptyOutDir", "--logLevel", "warn"];
  const complaints: string[] = [];
  const code = await runQuietly(process.execPath, args, (line) => void complaints.push(line));
  if (code !== 0) throw new Error(complaints.join("\n"));
  const types: Readonly<Record<string, string>> = {
    ".html": "text/html",
    ".js": "text/javascript",
    ".css": "text/css",
  };
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    const file = path.join(folder, pathname === "/" ? "index.html" : path.normalize(pathname));
    readFile(file).then(
      (bytes) => response.writeHead(200, { "content-type": types[path.extname(file)] ?? "" }).end(bytes),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const address = server.address();
  const port = typeof address === "object" ? (address?.port ?? 0) : 0;
  return { url: `http://127.0.0.1:${String(port)}/`, close: () => server.close() };
}
