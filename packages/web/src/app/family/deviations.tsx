import { FamilyId } from "@samenkijken/contract/ids";
import type { Deviated } from "@samenkijken/contract/trajectory-state";
import { useQuery } from "@tanstack/react-query";
import { dayInWords, momentInWords } from "../../platform/dates.ts";
import { useLanguage, useMessages } from "../../platform/language.ts";
import { Loaded } from "../../platform/loaded.tsx";
import { queryOf } from "../../platform/queries.ts";
import { Disclosure } from "../../platform/disclosure.tsx";
import { courseMessages } from "../../trajectories/course/messages.ts";
import { deviationWords } from "../../trajectories/state-words.ts";
import { familyPageMessages } from "./messages.ts";

function Computed(props: { deviations: readonly Deviated[] }) {
  const language = useLanguage();
  if (props.deviations.length === 0) return null;
  return (
    <ul className="deviations">
      {props.deviations.map(({ id, number, on }) => (
        <li key={`${id} ${number?.toString() ?? ""}`}>
          <p>{deviationWords[language][id](number?.toString() ?? "")}</p>
          {on !== null && <p className="text-small text-2">{dayInWords(on, language)}</p>}
        </li>
      ))}
    </ul>
  );
}

function List(props: { familyId: string }) {
  const words = useMessages(familyPageMessages);
  const { skip, followUp } = useMessages(courseMessages);
  const language = useLanguage();
  // Who chose a reason from a list and wrote nothing beside it, chose these words.
  const chosen = new Map<string, string>([
    ...Object.entries(skip.reasons),
    ...Object.entries(followUp.reasons),
  ]);
  const reasonOf = (reason: string) => chosen.get(reason) ?? words.quoted(reason);
  const query = useQuery(queryOf("listDeviations", { familyId: FamilyId.parse(props.familyId) }));
  return (
    <Loaded query={query}>
      {(list) =>
        list.length === 0 ? (
          <p className="text-2">{words.noDeviations}</p>
        ) : (
          <ul className="deviations">
            {list.map((deviation) => (
              <li key={`${deviation.at} ${deviation.what}`}>
                <p>{reasonOf(deviation.reason)}</p>
                <p className="text-small text-2">
                  {words.deviationBy(deviation.who, momentInWords(deviation.at, language))}
                </p>
              </li>
            ))}
          </ul>
        )
      }
    </Loaded>
  );
}

/** Where it went another way than the programme, and the reasons that were written down for that. */
export function Deviations(props: { familyId: string; computed: readonly Deviated[] }) {
  const words = useMessages(familyPageMessages);
  return (
    <Disclosure title={words.deviations}>
      <Computed deviations={props.computed} />
      <List familyId={props.familyId} />
    </Disclosure>
  );
}
