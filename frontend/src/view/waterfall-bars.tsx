// What is drawn in a waterfall's row: levels, floating bars, whiskers; and the key to all of them.

import { hasInterval } from "../model/estimate";
import { LOOKS, type Theme } from "../model/looks";
import type { PartRow, Row, TermRow, Waterfall } from "../model/waterfall";

/** Less than this share of the width, in per cent, is drawn as a line rather than as a bar. */
const SLIVER = 0.4;

/** Where a level lies, as a share of the picture's width in per cent. */
function share({ low, high }: Waterfall, level: number): number {
  return ((level - low) / (high - low)) * 100;
}

export function Level({ row, steps }: { row: Row & { kind: "rung" }; steps: Waterfall }) {
  if (row.value === null || !Number.isFinite(row.value)) return null;
  const at = `${share(steps, row.value)}%`;
  return (
    <svg width="100%" height="26" aria-hidden="true">
      <line class="level" x1={at} x2={at} y1="3" y2="23" />
    </svg>
  );
}

/** Top and height of a bar, and how far the caps of its whisker reach. */
interface Shape {
  readonly height: number;
  readonly top: number;
  readonly thick: number;
  readonly cap: number;
}

const TERM: Shape = { height: 26, top: 5, thick: 13, cap: 4 };
const PART: Shape = { height: 18, top: 6, thick: 6, cap: 3 };

export function TermBar({ row, steps, theme }: BarProps<TermRow>) {
  if (!Number.isFinite(row.estimate.value)) return null;
  const [start, end] = [share(steps, row.from), share(steps, row.to)];
  return (
    <svg width="100%" height={TERM.height} aria-hidden="true">
      <line class="thread" x1={`${start}%`} x2={`${start}%`} y1="0" y2={TERM.top - 1} />
      <line class="thread" x1={`${end}%`} x2={`${end}%`} y1={TERM.top + TERM.thick} y2="26" />
      <Bar {...{ start, end, shape: TERM, colour: LOOKS[row.term][theme] }} />
      <Interval {...{ row, steps, shape: TERM }} />
      {isSwayDrawn(row, steps) && (
        <Sway
          low={share(steps, row.to - (row.sway ?? 0))}
          high={share(steps, row.to + (row.sway ?? 0))}
          y={TERM.top + TERM.thick + 5}
        />
      )}
    </svg>
  );
}

interface BarProps<R> {
  readonly row: R;
  readonly steps: Waterfall;
  readonly theme: Theme;
}

export function PartBar({ row, steps, theme }: BarProps<PartRow>) {
  if (!Number.isFinite(row.estimate.value)) return null;
  const [start, end] = [share(steps, row.from), share(steps, row.to)];
  const level = `${share(steps, row.level)}%`;
  return (
    <svg width="100%" height={PART.height} aria-hidden="true">
      <line class="thread" x1={level} x2={level} y1="0" y2={PART.height} />
      <Bar {...{ start, end, shape: PART, colour: LOOKS[row.of][theme] }} />
      <Interval {...{ row, steps, shape: PART }} />
    </svg>
  );
}

/** A sway that no eye could see would only be two circles upon each other. */
export function isSwayDrawn(row: Row, { low, high }: Waterfall): boolean {
  return row.kind === "term" && (row.sway ?? 0) / (high - low) > 0.004;
}

function Bar({
  start,
  end,
  shape: { top, thick },
  colour,
}: {
  start: number;
  end: number;
  shape: Shape;
  colour: string;
}) {
  const wide = Math.abs(end - start);
  return (
    <>
      <rect
        class="bar"
        x={`${Math.min(start, end)}%`}
        width={`${wide}%`}
        y={top}
        height={thick}
        fill={colour}
      />
      {wide < SLIVER && (
        <line
          class="sliver"
          x1={`${end}%`}
          x2={`${end}%`}
          y1={top}
          y2={top + thick}
          stroke={colour}
        />
      )}
    </>
  );
}

function Interval({
  row: { estimate, from },
  steps,
  shape,
}: {
  row: TermRow | PartRow;
  steps: Waterfall;
  shape: Shape;
}) {
  if (!hasInterval(estimate)) return null;
  const low = share(steps, from + estimate.low);
  return (
    <Whisker
      low={low}
      high={share(steps, from + estimate.high)}
      y={shape.top + shape.thick / 2}
      cap={shape.cap}
    />
  );
}

interface WhiskerProps {
  readonly low: number;
  readonly high: number;
  readonly y: number;
}

/** Drawn twice: a rim in the card's colour keeps it apart from a dark bar. */
function Whisker({ low, high, y, cap }: WhiskerProps & { readonly cap: number }) {
  const [a, b] = [`${low}%`, `${high}%`];
  return (
    <g class="whisker">
      {["rim", "core"].map((layer) => (
        <g key={layer} class={layer}>
          <line x1={a} x2={b} y1={y} y2={y} />
          <line x1={a} x2={a} y1={y - cap} y2={y + cap} />
          <line x1={b} x2={b} y1={y - cap} y2={y + cap} />
        </g>
      ))}
    </g>
  );
}

/** Not an error but a choice: dotted, with rings for ends, beneath the bar. */
function Sway({ low, high, y }: WhiskerProps) {
  const [a, b] = [`${low}%`, `${high}%`];
  return (
    <g class="sway">
      <line x1={a} x2={b} y1={y} y2={y} />
      <circle cx={a} cy={y} r="2.25" />
      <circle cx={b} cy={y} r="2.25" />
    </g>
  );
}

/** What the marks mean, of those that are drawn. */
export function Key({ steps }: { steps: Waterfall }) {
  const { rows } = steps;
  const bars = rows.filter((row) => row.kind === "term" || row.kind === "part");
  return (
    <ul class="key note">
      {bars.some(({ estimate }) => hasInterval(estimate)) && (
        <li>
          <svg width="26" height="12" aria-hidden="true">
            <Whisker low={8} high={92} y={6} cap={4} />
          </svg>
          95 % interval
        </li>
      )}
      {rows.some((row) => isSwayDrawn(row, steps)) && (
        <li>
          <svg width="26" height="12" aria-hidden="true">
            <Sway low={12} high={88} y={6} />
          </svg>
          ± half the interaction of dropout and batch norm: another order of switching them off
          moves both bars’ ends by so much
        </li>
      )}
      {rows.some((row) => row.kind === "part") && (
        <li>
          <svg width="26" height="12" aria-hidden="true">
            <rect class="sample" width="26" y="3" height="6" />
          </svg>
          thin: what the bar above consists of
        </li>
      )}
    </ul>
  );
}
