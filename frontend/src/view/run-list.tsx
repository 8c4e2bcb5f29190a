// The list of runs: filter, tick to compare, click to inspect.

import type { Run, RunsAnswer } from "../contract";
import { decimals, signed } from "../model/number";
import { ageText, filterRuns, type Key, keyOf, titleOf, visibleName } from "../model/runs";
import { verdictWords } from "../model/verdicts";
import { Name } from "./name";

export interface RunListProps {
  readonly answer: RunsAnswer;
  readonly filter: string;
  readonly ticked: ReadonlySet<Key>;
  readonly inspected: Key | null;
  readonly colour: (run: Run) => string;
  readonly onFilter: (filter: string) => void;
  readonly onTick: (keys: readonly Key[], isTicked: boolean) => void;
  readonly onInspect: (run: Run) => void;
}

export function RunList(props: RunListProps) {
  const { answer, filter, ticked, onTick } = props;
  const { runs, problem } = filterRuns(answer.runs, filter);
  const keys = runs.filter((run) => run.last !== null).map(keyOf);
  const count = keys.filter((key) => ticked.has(key)).length;
  return (
    <nav class="runs" aria-label="Runs">
      <div class="runs-head">
        <input
          type="search"
          placeholder="Filter runs (regex)"
          aria-label="Filter runs by regular expression"
          value={filter}
          onInput={(event) => props.onFilter(event.currentTarget.value)}
        />
        {problem !== null && <p class="note">{problem}</p>}
        <label class="tick-all">
          <input
            type="checkbox"
            ref={(box) => {
              if (box !== null) box.indeterminate = count > 0 && count < keys.length;
            }}
            checked={count > 0 && count === keys.length}
            disabled={keys.length === 0}
            onChange={() => onTick(keys, count < keys.length)}
          />
          <span>
            {runs.length === answer.runs.length
              ? `${runs.length} ${runs.length === 1 ? "run" : "runs"}`
              : `${runs.length} of ${answer.runs.length} runs`}
          </span>
          <span class="figure">last gap</span>
        </label>
      </div>
      <ul>
        {runs.map((run) => (
          <RunRow key={keyOf(run)} run={run} list={props} />
        ))}
      </ul>
      {answer.others.length > 0 && (
        <p class="note others" title={answer.others.slice(0, 40).map(visibleName).join("\n")}>
          {answer.others.length} {answer.others.length === 1 ? "run" : "runs"} without loss-gap
          records
        </p>
      )}
    </nav>
  );
}

function RunRow({ run, list }: { run: Run; list: RunListProps }) {
  const key = keyOf(run);
  const name = titleOf(run);
  const isInspected = key === list.inspected;
  return (
    <li class={isInspected ? "inspected" : ""}>
      <input
        type="checkbox"
        aria-label={`Compare ${name}`}
        checked={list.ticked.has(key)}
        disabled={run.last === null}
        onChange={(event) => list.onTick([key], event.currentTarget.checked)}
      />
      <button
        type="button"
        aria-current={isInspected ? "true" : undefined}
        title={`${name}\n${stateOf(run)}`}
        onClick={() => list.onInspect(run)}
      >
        <span class="swatch" style={{ background: list.colour(run) }} />
        <Name run={run} />
        <LastGap run={run} />
        <span class="run-state">{stateOf(run)}</span>
      </button>
    </li>
  );
}

function LastGap({ run }: { run: Run }) {
  if (run.error !== null) return <span class="figure alarm">error</span>;
  const gap = run.last?.gap ?? null;
  return <span class="figure">{gap === null ? "–" : signed(gap, Math.min(4, decimals(gap)))}</span>;
}

function stateOf(run: Run): string {
  const age = run.age === null ? [] : [ageText(run.age)];
  if (run.error !== null) return [run.error, ...age].join(" · ");
  const verdict = run.verdict === null ? [] : [verdictWords(run.verdict).words];
  return [...verdict, ...age].join(" · ");
}
