import "./skip-link.css";

/** First stop of the Tab key: past the menu, to the page. */
export function SkipLink(props: { label: string }) {
  return (
    <a
      className="skip-link"
      href="#main"
      onClick={(event) => {
        event.preventDefault();
        document.getElementById("main")?.focus();
      }}
    >
      {props.label}
    </a>
  );
}
