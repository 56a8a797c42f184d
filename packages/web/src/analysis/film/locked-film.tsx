import { LockIcon } from "@phosphor-icons/react";
import { useLanguage, useMessages } from "../../platform/language.ts";
import { OfflineError } from "../../platform/api.ts";
import { problemWords } from "../../platform/problem-words.ts";
import { ButtonLink } from "../../ui/button-link.tsx";
import { Button } from "../../ui/button.tsx";
import type { AnalysisWords } from "../messages-nl.ts";
import { analysisMessages } from "../messages.ts";
import type { GrantState, LockReason } from "./use-film-grant.ts";
import "./locked-film.css";

function reasonWords(words: AnalysisWords, reason: Exclude<LockReason, "other">): string {
  if (reason === "withdrawn") return words.lockedWithdrawn;
  if (reason === "missing") return words.lockedMissing;
  if (reason === "erased") return words.lockedErased;
  return reason === "ended" ? words.lockedEnded : words.notReady;
}

/** What stands where the film was: a closed frame with the reason, and the way on when there is one. */
export function LockedFilm(props: {
  locked: Extract<GrantState, { type: "locked" }>;
  consentHref: string;
  onReopen: () => void;
}) {
  const words = useMessages(analysisMessages);
  const language = useLanguage();
  const { reason, error } = props.locked;
  const isAboutConsent = reason === "withdrawn" || reason === "missing";
  const other =
    error instanceof OfflineError || error !== null ? problemWords(error, language) : words.lockedOther;
  return (
    <div className="locked-film" role="alert">
      <LockIcon aria-hidden="true" size={48} weight="thin" />
      <h2>{reason === "erased" ? words.erasedTitle : words.lockedTitle}</h2>
      <p>{reason === "other" ? other : reasonWords(words, reason)}</p>
      {isAboutConsent && <ButtonLink href={props.consentHref}>{words.toConsent}</ButtonLink>}
      {!isAboutConsent && reason !== "erased" && <Button onClick={props.onReopen}>{words.openAgain}</Button>}
    </div>
  );
}
