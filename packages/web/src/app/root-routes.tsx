import { createRootRoute, createRoute } from "@tanstack/react-router";
import { DeskLayout, SignedIn } from "./layout.tsx";
import { FailedPage, NotFoundPage } from "./lost-pages.tsx";
import { SignInRoute } from "./sign-in-route.tsx";

/** What every address stands under. */
export const root = createRootRoute({ notFoundComponent: NotFoundPage, errorComponent: FailedPage });
/** Where one comes in. */
export const signIn = createRoute({
  getParentRoute: () => root,
  path: "/sign-in",
  // Only a place of our own: an address that someone made up leads nowhere else.
  validateSearch: ({ back }: Record<string, unknown>): { back?: string } =>
    typeof back === "string" && /^\/recordings\/[\w-]+\/analysis$/.test(back) ? { back } : {},
  component: () => <SignInRoute back={signIn.useSearch().back} />,
});
/** Behind the sign-in. */
export const signedIn = createRoute({ getParentRoute: () => root, id: "signed-in", component: SignedIn });
/** The desk screens: with the main menu beside them. */
export const desk = createRoute({ getParentRoute: () => signedIn, id: "desk", component: DeskLayout });
