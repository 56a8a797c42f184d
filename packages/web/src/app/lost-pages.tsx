import { useDocumentTitle } from "../platform/document-title.ts";
import { useMessages } from "../platform/language.ts";
import { ButtonLink } from "../ui/button-link.tsx";
import { Button } from "../ui/button.tsx";
import { PageHeader } from "../ui/page-header.tsx";
import { appMessages } from "./messages.ts";
import "./lost-pages.css";

/** An address that leads nowhere. */
export function NotFoundPage() {
  const words = useMessages(appMessages);
  useDocumentTitle(words.notFoundTitle);
  return (
    <main className="lost-page">
      <PageHeader title={words.notFoundTitle} lead={words.notFound} />
      <ButtonLink href="/" variant="primary">
        {words.toToday}
      </ButtonLink>
    </main>
  );
}

/** A screen that broke while it was drawn. */
export function FailedPage() {
  const words = useMessages(appMessages);
  useDocumentTitle(words.failedTitle);
  return (
    <main className="lost-page">
      <PageHeader title={words.failedTitle} lead={words.failed} />
      <Button variant="primary" onClick={() => window.location.reload()}>
        {words.reload}
      </Button>
    </main>
  );
}
