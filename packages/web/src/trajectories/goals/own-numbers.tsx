import type { Goals } from "@samenkijken/contract/goals";
import { changeIn } from "@samenkijken/domain/outcomes/change";
import { improvedFromOf, numbersOf } from "@samenkijken/domain/programmes/asked";
import { useProgramme } from "../../guide/programme-context.tsx";
import { useDiscreet } from "../../platform/discreet.tsx";
import { Card } from "../../ui/card.tsx";
import { ChangeFigure } from "./change-line.tsx";
import { seriesIn } from "./goal-series.ts";
import { useGoalWords } from "./use-goal-words.ts";
import { useSay } from "../../platform/use-say.ts";

/** Each parent's own numbers, side by side with nobody's and averaged with nobody's. */
export function OwnNumbers({ goals }: { goals: Goals }) {
  const { numbers } = useGoalWords();
  const { shownName } = useDiscreet();
  const say = useSay();
  const programme = useProgramme();
  const told = goals.people.map(({ id, name }) => ({
    id,
    name: shownName(name),
    items: numbersOf(programme)
      .map((item) => ({ item, series: seriesIn(goals, id, item.id) }))
      .filter(({ series }) => series.length > 0),
  }));
  const answered = told.filter(({ items }) => items.length > 0);
  return (
    <section className="goals-part" aria-labelledby="own-numbers">
      <h2 id="own-numbers">{numbers.title}</h2>
      {answered.length === 0 && <p className="text-2">{numbers.none}</p>}
      {answered.map(({ id, name, items }) => (
        <Card key={id} className="goal-card" labelledBy={`numbers-of-${id}`}>
          <h3 id={`numbers-of-${id}`}>{name}</h3>
          {items.map(({ item, series }) => (
            <div key={item.id} className="goal-parent">
              <p>{say(item.question)}</p>
              <ChangeFigure
                what={say(item.question)}
                name={name}
                change={changeIn(series, improvedFromOf(programme, item.id))}
                improvedFrom={improvedFromOf(programme, item.id)}
                series={series}
                wish={null}
                ends={{ low: say(item.atZero), high: say(item.atTen) }}
              />
            </div>
          ))}
        </Card>
      ))}
    </section>
  );
}
