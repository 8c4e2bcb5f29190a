// The chosen epoch as a waterfall: floating bars from level to level, whiskers for the intervals.

import type { Columns, Value } from "../contract";
import { hasInterval, intervalText } from "../model/estimate";
import { LOOKS, RUNG_LOOKS, type Theme } from "../model/looks";
import { decimals, largest, plain, signed } from "../model/number";
import { reasonFor } from "../model/reason";
import { type Row, type Waterfall as Steps, waterfall } from "../model/waterfall";

export function Waterfall({
  columns,
  index,
  theme,
}: {
  columns: Columns;
  index: number;
  theme: Theme;
}) {
  const steps = waterfall(columns, index);
  const places = Math.min(6, decimals(largest(steps.rows.flatMap(stepOf))));
  return (
    <>
      <table class="waterfall">
        <thead>
          <tr>
            <th scope="col">Step</th>
            <th scope="col" aria-label="Picture" />
            <th scope="col">Value</th>
            <th scope="col">95 % interval</th>
          </tr>
        </thead>
        <tbody>
          {steps.rows.map((row, place) => (
            <WaterfallRow
              key={row.kind === "rung" ? row.rung : row.term}
              {...{ row, steps, places, theme }}
              before={steps.rows[place - 1]}
            />
          ))}
        </tbody>
      </table>
      {!steps.isAnchored && (
        <p class="note">The bars start from 0, for the reported training loss is not a number.</p>
      )}
      {steps.unasked.length > 0 && (
        <p class="note">
          Not asked for, so not measured:{" "}
          {steps.unasked.map((term, place) => (
            <span key={term} title={reasonFor(term, []) ?? undefined}>
              {place > 0 && ", "}
              {LOOKS[term].label.toLowerCase()}
            </span>
          ))}
          .
        </p>
      )}
    </>
  );
}

function stepOf(row: Row): readonly Value[] {
  return row.kind === "term" ? [row.estimate.value] : [];
}

interface RowProps {
  readonly row: Row;
  readonly before: Row | undefined;
  readonly steps: Steps;
  readonly places: number;
  readonly theme: Theme;
}

function WaterfallRow({ row, before, steps, places, theme }: RowProps) {
  if (row.kind === "missing") return <MissingRow row={row} before={before} />;
  if (row.kind === "rung") {
    return (
      <tr class="rung">
        <th scope="row">{RUNG_LOOKS[row.rung].label}</th>
        <td class="picture">
          <Level {...{ row, steps }} />
        </td>
        <td class="figure">{row.value === null ? "not measured" : plain(row.value, places)}</td>
        <td />
      </tr>
    );
  }
  const { label, meaning } = LOOKS[row.term];
  return (
    <tr class={row.isFaded ? "faded" : ""} title={meaning}>
      <th scope="row">{label}</th>
      <td class="picture">
        <Bar {...{ row, steps, theme }} />
      </td>
      <td class="figure">{signed(row.estimate.value, places)}</td>
      <td class="figure interval">{intervalText(row.estimate, places)}</td>
    </tr>
  );
}

/** Says the reason once where rows in a row share it. */
function MissingRow({ row, before }: { row: Row & { kind: "missing" }; before: Row | undefined }) {
  const { label, meaning } = LOOKS[row.term];
  const isSame = before?.kind === "missing" && before.reason === row.reason;
  const reason = row.reason === null ? "" : isSame ? ", for the same reason" : `: ${row.reason}`;
  return (
    <tr class="missing" title={meaning}>
      <th scope="row">{label}</th>
      <td colSpan={3}>not measured{reason}</td>
    </tr>
  );
}

/** Where a level lies, as a share of the picture's width. */
function share({ low, high }: Steps, level: number): number {
  return ((level - low) / (high - low)) * 100;
}

function Level({ row, steps }: { row: Row & { kind: "rung" }; steps: Steps }) {
  if (row.value === null || !Number.isFinite(row.value)) return null;
  const at = `${share(steps, row.value)}%`;
  return (
    <svg width="100%" height="26" aria-hidden="true">
      <line class="level" x1={at} x2={at} y1="3" y2="23" />
    </svg>
  );
}

function Bar({ row, steps, theme }: { row: Row & { kind: "term" }; steps: Steps; theme: Theme }) {
  const { estimate, from, to, term } = row;
  if (!Number.isFinite(estimate.value)) return null;
  const [left, right] = [share(steps, Math.min(from, to)), share(steps, Math.max(from, to))];
  const [start, end] = [`${share(steps, from)}%`, `${share(steps, to)}%`];
  return (
    <svg width="100%" height="26" aria-hidden="true">
      <line class="thread" x1={start} x2={start} y1="0" y2="5" />
      <line class="thread" x1={end} x2={end} y1="21" y2="26" />
      <rect
        class="bar"
        x={`${left}%`}
        width={`${right - left}%`}
        y="6"
        height="14"
        fill={LOOKS[term][theme]}
      />
      {right - left < 0.4 && (
        <line class="sliver" x1={end} x2={end} y1="6" y2="20" stroke={LOOKS[term][theme]} />
      )}
      {hasInterval(estimate) && (
        <Whisker
          low={share(steps, from + estimate.low)}
          high={share(steps, from + estimate.high)}
        />
      )}
    </svg>
  );
}

/** Drawn twice: a rim in the card's colour keeps it apart from a dark bar. */
function Whisker({ low, high }: { low: number; high: number }) {
  const [a, b] = [`${low}%`, `${high}%`];
  return (
    <g class="whisker">
      {["rim", "core"].map((layer) => (
        <g key={layer} class={layer}>
          <line x1={a} x2={b} y1="13" y2="13" />
          <line x1={a} x2={a} y1="9" y2="17" />
          <line x1={b} x2={b} y1="9" y2="17" />
        </g>
      ))}
    </g>
  );
}
