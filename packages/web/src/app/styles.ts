import "@fontsource-variable/figtree/wght.css";
import "@fontsource-variable/atkinson-hyperlegible-mono/wght.css";
import "@fontsource-variable/atkinson-hyperlegible-next/wght.css";
import "../ui/tokens.css";
import "../ui/base.css";
import "../ui/forms.css";
