import { createContext, use } from "react";
import type { MouseEvent, ReactNode } from "react";

type Navigate = (href: string) => void;

const NavigateContext = createContext<Navigate | undefined>(undefined);

/** Lets every link below it move inside the app; without it links load the page anew. */
export function NavigationProvider(props: { navigate: Navigate; children: ReactNode }) {
  return <NavigateContext value={props.navigate}>{props.children}</NavigateContext>;
}

type LinkProps = {
  href: string;
  children: ReactNode;
  className?: string | undefined;
  current?: "page" | "step" | undefined;
  ariaLabel?: string | undefined;
  onFollow?: (() => void) | undefined;
};

function staysInThisTab(event: MouseEvent): boolean {
  const modified = event.metaKey || event.ctrlKey || event.shiftKey || event.altKey;
  return event.button === 0 && !modified && !event.defaultPrevented;
}

/** A link to a place in the app, with the browser's own behaviour for new tabs and windows. */
export function Link(props: LinkProps) {
  const navigate = use(NavigateContext);
  const follow = (event: MouseEvent) => {
    if (!staysInThisTab(event)) return;
    props.onFollow?.();
    if (navigate === undefined) return;
    event.preventDefault();
    navigate(props.href);
  };
  return (
    <a
      href={props.href}
      className={props.className}
      aria-current={props.current}
      aria-label={props.ariaLabel}
      onClick={follow}
    >
      {props.children}
    </a>
  );
}
