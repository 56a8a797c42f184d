import { useNavigate } from "@tanstack/react-router";
import { useEffect } from "react";
import { savingMessages } from "../analysis/saving/saving-messages.ts";
import { SignInPage } from "../organisations/sign-in-page.tsx";
import { useMessages } from "../platform/language.ts";
import { useSessionQuery } from "../platform/session.tsx";

/** The sign-in page; who is signed in already goes on to Today, or back to the film they were at work on. */
export function SignInRoute({ back }: { back: string | undefined }) {
  const words = useMessages(savingMessages);
  const navigate = useNavigate();
  const session = useSessionQuery().data;
  const signedIn = session !== undefined && session !== null;
  useEffect(() => {
    if (signedIn) void navigate({ to: back ?? "/", replace: true });
  }, [signedIn, back, navigate]);
  return <SignInPage notice={back === undefined ? null : words.signInFirst} />;
}
