import { LifebuoyIcon } from "@phosphor-icons/react";
import { useMessages } from "../../platform/language.ts";
import { ButtonLink } from "../../ui/button-link.tsx";
import { safetyMessages } from "./safety-messages.ts";

/** The short way to the organisation's protocol, always at hand. Its address names no family, so that nothing tells for whom it was opened. */
export function SafetyLink() {
  const words = useMessages(safetyMessages);
  return (
    <ButtonLink href="/safety" variant="quiet" icon={LifebuoyIcon} ariaLabel={words.linkLabel}>
      {words.link}
    </ButtonLink>
  );
}
