import type { KnownChild } from "@samenkijken/contract/referrals";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { api } from "../../platform/api.ts";
import { useDiscreet } from "../../platform/discreet.tsx";
import { useLanguage, useMessages } from "../../platform/language.ts";
import { listInWords } from "../../platform/plural.ts";
import { queryOf } from "../../platform/queries.ts";
import { Link } from "../../ui/link.tsx";
import { Notice } from "../../ui/notice.tsx";
import { referralMessages } from "./referral-messages.ts";

/** Where a child is known already: as links to what the member may see, and else as something to ask about. */
export function KnownChildNotice(props: { known: KnownChild; live?: "status" }) {
  const words = useMessages(referralMessages);
  const language = useLanguage();
  const { shownName } = useDiscreet();
  const { familyIds, referralIds, elsewhere } = props.known;
  const isSeen = familyIds.length + referralIds.length > 0;
  const families = useQuery({ ...queryOf("listFamilies", {}), enabled: familyIds.length > 0 });
  const referrals = useQuery({ ...queryOf("listReferrals", {}), enabled: referralIds.length > 0 });
  if (!isSeen && !elsewhere) return null;
  const namesOf = (familyId: string) => {
    const children = families.data?.find(({ id }) => id === familyId)?.children ?? [];
    return children.length === 0
      ? words.family
      : listInWords(
          language,
          children.filter(({ inFocus }) => inFocus).map(({ name }) => shownName(name)),
        );
  };
  const nameOf = (referralId: string) =>
    shownName(referrals.data?.find(({ id }) => id === referralId)?.childName ?? words.one);
  return (
    <Notice tone="warn" title={words.knownTitle} live={props.live}>
      {isSeen && (
        <>
          <p>{words.knownText}</p>
          <ul>
            {familyIds.map((id) => (
              <li key={id}>
                <Link href={`/families/${id}`}>{words.knownFamily(namesOf(id))}</Link>
              </li>
            ))}
            {referralIds.map((id) => (
              <li key={id}>
                <Link href={`/referrals/${id}`}>{words.knownReferral(nameOf(id))}</Link>
              </li>
            ))}
          </ul>
        </>
      )}
      {elsewhere && <p>{words.knownElsewhere}</p>}
    </Notice>
  );
}

/** So long somebody must stop typing before the server is asked. */
const PAUSE_MS = 600;

/** Looks whether a child is known as soon as its name and day are; each look is in the log, so one waits for the end of the typing. */
export function KnownChildWhileTyping(props: { name: string; birthDate: string }) {
  const name = props.name.trim();
  const [settled, setSettled] = useState({ name: "", birthDate: "" });
  useEffect(() => {
    const timer = setTimeout(() => setSettled({ name, birthDate: props.birthDate }), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [name, props.birthDate]);
  const query = useQuery({
    queryKey: ["findKnownChild", settled],
    queryFn: () => api.findKnownChild({ params: {}, body: settled }),
    enabled: settled.name !== "" && settled.birthDate !== "",
    // Asked once for what is filled in, not again at every look at the window; another form asks anew.
    staleTime: Infinity,
    gcTime: 0,
    retry: false,
  });
  if (query.data === undefined || settled.name !== name || settled.birthDate !== props.birthDate) return null;
  return <KnownChildNotice known={query.data} live="status" />;
}
