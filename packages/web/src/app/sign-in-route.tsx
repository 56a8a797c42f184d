import { useNavigate } from "@tanstack/react-router";
import { useEffect } from "react";
import { SignInPage } from "../organisations/sign-in-page.tsx";
import { useSessionQuery } from "../platform/session.tsx";

/** The sign-in page; who is signed in already goes on to Today. */
export function SignInRoute() {
  const navigate = useNavigate();
  const session = useSessionQuery().data;
  const signedIn = session !== undefined && session !== null;
  useEffect(() => {
    if (signedIn) void navigate({ to: "/", replace: true });
  }, [signedIn, navigate]);
  return <SignInPage />;
}
