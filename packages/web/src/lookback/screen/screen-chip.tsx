import { MonitorPlayIcon, SpeakerHighIcon } from "@phosphor-icons/react";
import { useEffect, useRef, useState } from "react";
import { useMessages } from "../../platform/language.ts";
import { useStore } from "../../platform/store.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { openScreen, type Opened } from "./open-screen.ts";
import type { ScreenLink } from "./screen-link.ts";
import { screenWords } from "./screen-words.ts";
import type { LinkState } from "./who-leads.ts";
import "./screen-chip.css";

/** Whether the second screen is there, and how to get it there. */
export function ScreenChip({ link, address }: { link: ScreenLink; address: string }) {
  const words = useMessages(screenWords);
  const state = useStore(link.state, (now) => now);
  const [isOpen, setOpen] = useState(false);
  const [opened, setOpened] = useState<Opened | null>(null);
  const wasOpen = useRef(false);
  // Back to the film and not to the button: there the space bar would open this again instead of playing on.
  useEffect(() => {
    if (wasOpen.current && !isOpen) document.getElementById("main")?.focus();
    wasOpen.current = isOpen;
  }, [isOpen]);
  const isConnected = state.type === "connected";
  const open = async (): Promise<void> => setOpened(await openScreen(address, windowName(address)));
  return (
    <>
      <span className={isConnected ? "screen-chip screen-chip-on" : "screen-chip"}>
        <Button size="small" variant="quiet" icon={MonitorPlayIcon} onClick={() => setOpen(true)}>
          {stateWords(words, state)}
        </Button>
      </span>
      <output className="visually-hidden">{stateWords(words, state)}</output>
      <Dialog
        open={isOpen}
        title={words.how}
        closeLabel={words.close}
        onClose={() => setOpen(false)}
        actions={
          <>
            {state.type === "elsewhere" && (
              <Button variant="primary" onClick={link.lead}>
                {words.lead}
              </Button>
            )}
            <Button
              variant={state.type === "elsewhere" ? "secondary" : "primary"}
              onClick={() => void open()}
            >
              {state.type === "none" ? words.openNow : words.openAgain}
            </Button>
          </>
        }
      >
        <div className="stack">
          <ol className="screen-steps">
            {words.howSteps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
          <output>
            {opened !== null && <p>{openedWords(words, opened)}</p>}
            <p className="text-2">{stateWords(words, state)}</p>
            {isConnected && state.report.sound === "blocked" && (
              <p className="row">
                <SpeakerHighIcon aria-hidden="true" />
                {words.soundBlocked}
              </p>
            )}
          </output>
        </div>
      </Dialog>
    </>
  );
}

type Words = (typeof screenWords)["nl"];

function stateWords(words: Words, state: LinkState): string {
  if (state.type === "none") return words.notConnected;
  if (state.type === "elsewhere") return words.elsewhere;
  if (state.report.picture === "locked") return words.lockedThere;
  return state.report.picture === "opening" ? words.opening : words.connected;
}

function openedWords(words: Words, opened: Opened): string {
  if (opened === "refused") return words.refused;
  return opened === "on-other-display" ? words.onOther : words.onSame;
}

/** One window per talk, so that opening it again brings the same one forward. */
function windowName(address: string): string {
  return `samenkijken${address.replaceAll("/", "-")}`;
}
