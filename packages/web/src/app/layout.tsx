import {
  BookOpenIcon,
  CalendarBlankIcon,
  CloudArrowUpIcon,
  GearSixIcon,
  HouseIcon,
  ListChecksIcon,
  SunHorizonIcon,
  TranslateIcon,
  TrayIcon,
  VideoCameraIcon,
} from "@phosphor-icons/react";
import { Outlet, useNavigate, useRouter, useRouterState } from "@tanstack/react-router";
import { useEffect, useRef } from "react";
import { ProblemNotice } from "../platform/problem-notice.tsx";
import { useLanguage, useMessages } from "../platform/language.ts";
import { SessionContext, useSession, useSessionCommands, useSessionQuery } from "../platform/session.tsx";
import { recordingMessages } from "../recordings/messages.ts";
import { useUnderwayCount } from "../recordings/use-recordings.ts";
import { AccountBadge } from "../ui/account-badge.tsx";
import { AppShell, type NavItem } from "../ui/app-shell.tsx";
import { ButtonLink } from "../ui/button-link.tsx";
import { Button } from "../ui/button.tsx";
import "./layout.css";
import { NavigationProvider } from "../ui/link.tsx";
import { pageTitleId } from "../ui/page-title.ts";
import { DemoDay } from "./demo-day.tsx";
import { appMessages } from "./messages.ts";
import { SignOutButton } from "./sign-out-button.tsx";
import { useLeftBehind } from "./use-left-behind.ts";

/** After a change of page the focus goes to its title, so that a screen reader says where one is. */
function useFocusOnTitle(path: string): void {
  const before = useRef(path);
  useEffect(() => {
    if (before.current === path) return;
    before.current = path;
    const target = document.getElementById(pageTitleId) ?? document.getElementById("main");
    target?.focus({ preventScroll: true });
  }, [path]);
}

/** Who was at work on a film when the session ended comes back to it. */
function backTo(path: string): { back?: string } {
  return path.endsWith("/analysis") ? { back: path } : {};
}

/** Everything behind the sign-in: who is not signed in goes to the sign-in page. */
export function SignedIn() {
  const query = useSessionQuery();
  const navigate = useNavigate();
  const router = useRouter();
  const path = useRouterState({ select: (state) => state.location.pathname });
  useFocusOnTitle(path);
  const nobody = query.data === null;
  useEffect(() => {
    // While the sign-in page is being opened this one is still here, and must not send there again without the way back.
    if (nobody && path !== "/sign-in") void navigate({ to: "/sign-in", search: backTo(path), replace: true });
  }, [nobody, navigate, path]);
  useLeftBehind(query.data?.member.id ?? null);
  if (query.data === undefined || query.data === null) return <ProblemNotice error={query.error} />;
  return (
    <SessionContext value={query.data}>
      <NavigationProvider navigate={(href) => router.history.push(href)}>
        <Outlet />
      </NavigationProvider>
    </SessionContext>
  );
}

function Account() {
  const words = useMessages(appMessages);
  const language = useLanguage();
  const session = useSession();
  const commands = useSessionCommands();
  return (
    <div className="account">
      <DemoDay />
      <AccountBadge name={session.member.name} role={words.roles[session.member.role]} />
      <div className="account-actions">
        <Button
          variant="quiet"
          size="small"
          icon={TranslateIcon}
          onClick={() => void commands.chooseLanguage(language === "nl" ? "en" : "nl")}
        >
          {words.otherLanguage}
        </Button>
        {session.can.seeFilms && (
          <ButtonLink href="/settings" variant="quiet" size="small" icon={GearSixIcon}>
            {words.settings}
          </ButtonLink>
        )}
        <SignOutButton />
      </div>
    </div>
  );
}

/** What the menu says of films that are on their way; nothing when there are none. */
function useUnderwayNote(): Pick<NavItem, "note"> {
  const { underway } = useMessages(recordingMessages);
  const count = useUnderwayCount(useSession().can.seeFilms);
  return count === 0 ? {} : { note: { text: String(count), icon: CloudArrowUpIcon, label: underway.menu } };
}

/** The frame of every desk screen: the main menu and who is signed in. */
export function DeskLayout() {
  const words = useMessages(appMessages);
  const session = useSession();
  const path = useRouterState({ select: (state) => state.location.pathname });
  const underway = useUnderwayNote();
  const places = [
    { href: "/", label: words.today, icon: SunHorizonIcon },
    ...(session.can.coordinateReferrals
      ? [{ href: "/referrals", label: words.referrals, icon: TrayIcon }]
      : []),
    ...(session.can.seeFamilies ? [{ href: "/families", label: words.families, icon: HouseIcon }] : []),
    ...(session.can.seeFilms
      ? [{ href: "/recordings", label: words.recordings, icon: VideoCameraIcon, ...underway }]
      : []),
    ...(session.can.seeAgenda ? [{ href: "/agenda", label: words.agenda, icon: CalendarBlankIcon }] : []),
    { href: "/guide", label: words.guide, icon: BookOpenIcon },
    ...(session.can.editProgrammes
      ? [{ href: "/programmes", label: words.programmes, icon: ListChecksIcon }]
      : []),
  ];
  const isCurrent = (href: string) => (href === "/" ? path === "/" : path.startsWith(href));
  return (
    <AppShell
      brand={{ name: words.product, href: "/" }}
      navLabel={words.mainMenu}
      menuLabel={words.menu}
      skipLabel={words.skip}
      items={places.map((place) => ({ ...place, current: isCurrent(place.href) }))}
      account={<Account />}
    >
      {/* On another day of the demo everything begins anew: half-filled forms count from the day before. */}
      <Outlet key={session.clock?.movedDays ?? 0} />
    </AppShell>
  );
}
