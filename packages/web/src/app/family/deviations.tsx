import { FamilyId } from "@samenkijken/contract/ids";
import { useQuery } from "@tanstack/react-query";
import { momentInWords } from "../../platform/dates.ts";
import { useLanguage, useMessages } from "../../platform/language.ts";
import { Loaded } from "../../platform/loaded.tsx";
import { queryOf } from "../../platform/queries.ts";
import { Disclosure } from "../../platform/disclosure.tsx";
import { familyPageMessages } from "./messages.ts";

function List(props: { familyId: string }) {
  const words = useMessages(familyPageMessages);
  const language = useLanguage();
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
                <p>{words.quoted(deviation.reason)}</p>
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

/** The reasons that were written down for differing from the method. */
export function Deviations(props: { familyId: string }) {
  const words = useMessages(familyPageMessages);
  return (
    <Disclosure title={words.deviations}>
      <List familyId={props.familyId} />
    </Disclosure>
  );
}
