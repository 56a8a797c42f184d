import { chromium, type Page } from "@playwright/test";
import { findProgram } from "../../tools/find-program.ts";

/**
 * In a browser of its own, so that nobody carries what another left behind; and one that no longer answers can be ended,
 * where closing its page would wait for its script.
 */
export async function inOwnBrowser<Result>(
  url: string,
  work: (page: Page) => Promise<Result>,
): Promise<Result> {
  const executablePath = ["chromium", "chromium-browser", "google-chrome"].map(findProgram).find(Boolean);
  const server = await chromium.launchServer({
    ...(executablePath === undefined || executablePath === null ? {} : { executablePath }),
    args: ["--no-sandbox"],
  });
  try {
    const browser = await chromium.connect(server.wsEndpoint());
    const page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
    await page.goto(url);
    return await work(page);
  } finally {
    await server.kill();
  }
}
