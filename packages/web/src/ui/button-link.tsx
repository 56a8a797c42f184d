import { ButtonFace, buttonClass } from "./button-face.tsx";
import type { ButtonLook } from "./button-face.tsx";
import { Link } from "./link.tsx";

/** A link that looks like a button, for going somewhere instead of doing something. */
export function ButtonLink({ href, ...look }: ButtonLook & { href: string }) {
  return (
    <Link href={href} className={buttonClass(look)} ariaLabel={look.ariaLabel}>
      <ButtonFace {...look} />
    </Link>
  );
}
