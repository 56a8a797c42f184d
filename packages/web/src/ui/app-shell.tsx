import type { Icon } from "@phosphor-icons/react";
import { ListIcon, MagnifyingGlassIcon } from "@phosphor-icons/react";
import { useState } from "react";
import type { ReactNode } from "react";
import "./app-shell.css";
import { Button } from "./button.tsx";
import { classNames } from "./class-names.ts";
import { Link } from "./link.tsx";
import { Logo } from "./logo.tsx";
import { SkipLink } from "./skip-link.tsx";

export type NavItem = {
  href: string;
  label: string;
  icon: Icon;
  current: boolean;
  /** A count at the end of the row, with what it counts: as a picture, and in words. */
  note?: { text: string; icon: Icon; label: string } | undefined;
  /** A dot at the end; the text says what it means. */
  dotLabel?: string | undefined;
};

function NavRow({ item, onFollow }: { item: NavItem; onFollow: () => void }) {
  return (
    <li>
      <Link
        href={item.href}
        className="nav-item"
        current={item.current ? "page" : undefined}
        onFollow={onFollow}
      >
        <item.icon aria-hidden="true" weight={item.current ? "fill" : "regular"} />
        <span className="grow">{item.label}</span>
        {item.note !== undefined && (
          <span className="nav-note">
            <item.note.icon aria-hidden="true" />
            {item.note.text}
            <span className="visually-hidden">{item.note.label}</span>
          </span>
        )}
        {item.dotLabel !== undefined && (
          <span className="nav-dot">
            <span className="visually-hidden">{item.dotLabel}</span>
          </span>
        )}
      </Link>
    </li>
  );
}

function Search(props: { label: string; keyHint: string; onOpen: () => void }) {
  return (
    <button type="button" className="app-search" onClick={() => props.onOpen()}>
      <MagnifyingGlassIcon aria-hidden="true" />
      <span className="grow">{props.label}</span>
      <span className="text-small text-3">{props.keyHint}</span>
    </button>
  );
}

/** Frame of every desk page: side bar with the main menu, a top bar below 1024 px, and the page itself. */
export function AppShell(props: {
  brand: { name: string; href: string };
  navLabel: string;
  items: readonly NavItem[];
  /** Words of the button that opens the menu on narrow screens. */
  menuLabel: string;
  skipLabel: string;
  search?: { label: string; keyHint: string; onOpen: () => void } | undefined;
  /** Who is signed in, at the foot of the menu. */
  account?: ReactNode;
  children: ReactNode;
}) {
  const [menuOpen, setMenuOpen] = useState(false);
  const closeMenu = () => setMenuOpen(false);
  return (
    <div className="app-shell">
      <SkipLink label={props.skipLabel} />
      <header className="app-side">
        <div className="app-top">
          <Link href={props.brand.href} className="app-brand" onFollow={closeMenu}>
            <Logo />
            {props.brand.name}
          </Link>
          <div className="app-menu-button">
            <Button icon={ListIcon} expanded={menuOpen} onClick={() => setMenuOpen(!menuOpen)}>
              {props.menuLabel}
            </Button>
          </div>
        </div>
        <div className={classNames("app-menu", menuOpen && "app-menu-open")}>
          {props.search !== undefined && <Search {...props.search} />}
          <nav aria-label={props.navLabel}>
            <ul className="app-nav">
              {props.items.map((item) => (
                <NavRow key={item.href} item={item} onFollow={closeMenu} />
              ))}
            </ul>
          </nav>
          {props.account !== undefined && <div className="app-account">{props.account}</div>}
        </div>
      </header>
      <main id="main" tabIndex={-1} className="app-main">
        {props.children}
      </main>
    </div>
  );
}
