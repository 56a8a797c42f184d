/** Two circles whose overlap is lit: what we see together. Decoration beside the name. */
export function Logo() {
  return (
    <svg width="34" height="26" viewBox="0 0 34 26" aria-hidden="true" focusable="false">
      <circle cx="12.5" cy="13" r="11.5" fill="var(--primary)" />
      <circle cx="21.5" cy="13" r="11.5" fill="var(--primary)" opacity=".55" />
      <path d="M17 2.42a11.5 11.5 0 0 1 0 21.16 11.5 11.5 0 0 1 0-21.16z" fill="var(--moment)" />
    </svg>
  );
}
