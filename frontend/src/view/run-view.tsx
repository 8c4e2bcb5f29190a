// One run in full: verdict, stack and waterfall, ladder and comparison, figures and remarks.

import { useMemo, useState } from "preact/hooks";
import type { EpochsAnswer, Run } from "../contract";
import { type Choice, chosenIndex, pinAt } from "../model/choice";
import { landmarks } from "../model/landmarks";
import type { Theme } from "../model/looks";
import { keyOf, titleOf } from "../model/runs";
import { liveTerms, type Span } from "../model/stack";
import { useEpochs } from "./answers";
import { StackAside, WaterfallAside } from "./asides";
import { Card } from "./card";
import { Compare } from "./compare";
import { EpochTable } from "./epoch-table";
import { Ladder } from "./ladder";
import { Landmarks } from "./landmarks";
import { Prose, sentence } from "./prose";
import { Remarks } from "./remarks";
import { Rows } from "./rows";
import { Stack } from "./stack";
import { Fault, Loading } from "./states";
import { Verdict } from "./verdict";
import { Waterfall } from "./waterfall";

export interface RunViewProps {
  readonly run: Run;
  readonly theme: Theme;
  readonly asked: number;
  readonly retry: () => void;
  readonly choice: Choice;
  readonly choose: (change: Partial<Choice>) => void;
  readonly compared: readonly Run[];
  readonly colour: (run: Run) => string;
  readonly inspect: (run: Run) => void;
}

export function RunView(props: RunViewProps) {
  const { run, asked, retry } = props;
  const { value: answer, fault, isLoading } = useEpochs(run, asked);
  const again = { onRetry: retry, isBusy: isLoading };
  if (answer === null) {
    return (
      <main class="run">
        {run.error !== null && <Fault message={run.error} onRetry={null} />}
        {fault === null ? (
          <Loading what={titleOf(run)} />
        ) : (
          run.error !== fault && <Fault message={fault} {...again} />
        )}
      </main>
    );
  }
  return (
    <main class="run">
      {fault !== null && <Fault message={`Not refreshed. ${fault}`} {...again} />}
      {answer.error !== null && <Fault message={answer.error} {...again} />}
      <Warnings answer={answer} />
      {answer.columns.epoch.length > 0 && <Epochs {...props} answer={answer} />}
    </main>
  );
}

function Warnings({ answer: { columns, recorded, warnings } }: { answer: EpochsAnswer }) {
  const shown = columns.epoch.length;
  return (
    <>
      {recorded > shown && shown > 0 && (
        <p class="warning">
          Showing {shown} of {recorded} recorded epochs: TensorBoard kept a sample. Start it with{" "}
          <code>--samples_per_plugin=lossgap=0</code> to keep them all.
        </p>
      )}
      {warnings.map((warning) => (
        <p key={warning} class="warning">
          <Prose text={sentence(warning)} />
        </p>
      ))}
    </>
  );
}

function Epochs(props: RunViewProps & { readonly answer: EpochsAnswer }) {
  const { answer, theme, choice, choose, run } = props;
  const { columns } = answer;
  const [span, setSpan] = useState<Span | null>(null);
  const index = useMemo(() => chosenIndex(columns.epoch, choice.epoch), [columns, choice.epoch]);
  const live = useMemo(() => liveTerms(columns), [columns]);
  const Terms = choice.view === "rows" ? Rows : Stack;
  const marks = useMemo(() => landmarks(answer), [answer]);
  const pick = (to: number) => choose({ epoch: pinAt(columns.epoch, to) });
  const epoch = columns.epoch[index] ?? 0;
  return (
    <>
      <Verdict {...{ answer, index, theme }} colour={props.colour(run)} />
      <div class="grid">
        <div class="column">
          <Card
            name="stack"
            title="Where the gap comes from"
            aside={<StackAside {...{ span, setSpan, choice, choose }} best={answer.best} />}
          >
            <Terms
              {...{ columns, live, theme, index, span, marks }}
              best={answer.best}
              onPick={pick}
              onSpan={setSpan}
            />
            <Landmarks marks={marks} epoch={columns.epoch} onPick={pick} />
          </Card>
          <Card name="ladder" title="Ladder of losses">
            <Ladder {...{ columns, theme, index, span, marks }} onPick={pick} />
          </Card>
          <section class="card compare">
            <Compare
              runs={props.compared}
              inspected={keyOf(run)}
              quantity={choice.quantity}
              onQuantity={(quantity) => choose({ quantity })}
              group={choice.group}
              onGroup={(group) => choose({ group })}
              onInspect={props.inspect}
              {...{ theme, epoch, marks }}
              colour={props.colour}
            />
          </section>
        </div>
        <div class="column">
          <Card
            name="waterfall"
            title={`Epoch ${epoch}, step by step`}
            aside={<WaterfallAside {...{ marks, epoch, choice, choose }} />}
          >
            <Waterfall {...{ columns, index, theme }} />
          </Card>
          <Card name="table" title={`Epoch ${epoch} in figures`}>
            <EpochTable {...{ columns, index, theme }} />
          </Card>
          <section class="card remarks-card">
            <Remarks {...{ answer, index }} />
          </section>
        </div>
      </div>
    </>
  );
}
