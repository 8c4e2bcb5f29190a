// The chosen epoch as a waterfall: a row a step, each with its picture, its value and its interval.

import type { Columns, Value } from "../contract";
import { intervalText } from "../model/estimate";
import { DETAIL_LOOKS, LOOKS, RUNG_LOOKS, type Theme } from "../model/looks";
import { decimals, largest, plain, signed } from "../model/number";
import {
  type PartRow,
  type Row,
  type Waterfall as Steps,
  type TermRow,
  waterfall,
} from "../model/waterfall";
import { Key, Level, PartBar, TermBar } from "./waterfall-bars";
import { OppositesNotes, UnaskedNote } from "./waterfall-notes";

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
            <td />
            <th scope="col">Value</th>
            <th scope="col">95 % interval</th>
          </tr>
        </thead>
        <tbody>
          {steps.rows.map((row, place) => (
            <WaterfallRow
              key={nameOf(row)}
              {...{ row, steps, places, theme }}
              before={steps.rows[place - 1]}
            />
          ))}
        </tbody>
      </table>
      <Key steps={steps} />
      <OppositesNotes {...{ steps, places }} />
      {!steps.isAnchored && (
        <p class="note">The bars start from 0, for the reported training loss is not a number.</p>
      )}
      <UnaskedNote unasked={steps.unasked} />
    </>
  );
}

function nameOf(row: Row): string {
  if (row.kind === "rung") return row.rung;
  return row.kind === "part" ? row.detail : row.term;
}

function stepOf(row: Row): readonly Value[] {
  return row.kind === "term" || row.kind === "part" ? [row.estimate.value] : [];
}

interface RowProps<R> {
  readonly row: R;
  readonly steps: Steps;
  readonly places: number;
  readonly theme: Theme;
}

function WaterfallRow(props: RowProps<Row> & { readonly before: Row | undefined }) {
  const { row, before, steps, places } = props;
  switch (row.kind) {
    case "missing":
      return <MissingRow row={row} before={before} />;
    case "term":
      return <StepRow {...props} row={row} />;
    case "part":
      return <ThinRow {...props} row={row} />;
    case "rung":
      return (
        <tr class="rung" title={RUNG_LOOKS[row.rung].meaning}>
          <th scope="row">{RUNG_LOOKS[row.rung].label}</th>
          <td class="picture">
            <Level {...{ row, steps }} />
          </td>
          <td class="figure">{row.value === null ? "not measured" : plain(row.value, places)}</td>
          <td />
        </tr>
      );
  }
}

function StepRow({ row, steps, places, theme }: RowProps<TermRow>) {
  const { label, meaning } = LOOKS[row.term];
  return (
    <tr class={row.isFaded && row.opposites.length === 0 ? "faded" : ""} title={meaning}>
      <th scope="row">
        {label}
        {row.opposites.length > 0 && <span class="opposites">large parts cancel</span>}
      </th>
      <td class="picture">
        <TermBar {...{ row, steps, theme }} />
      </td>
      <td class="figure">{signed(row.estimate.value, places)}</td>
      <td class="figure interval">{intervalText(row.estimate, places)}</td>
    </tr>
  );
}

function ThinRow({ row, steps, places, theme }: RowProps<PartRow>) {
  const { label, meaning } = DETAIL_LOOKS[row.detail];
  return (
    <tr class={row.isFaded ? "part faded" : "part"} title={meaning}>
      <th scope="row">{label}</th>
      <td class="picture">
        <PartBar {...{ row, steps, theme }} />
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
  // Some reasons say so themselves.
  const isSaid = row.reason?.startsWith("not measured") && !isSame;
  return (
    <tr class="missing" title={meaning}>
      <th scope="row">{label}</th>
      <td colSpan={3}>{isSaid ? row.reason : `not measured${reason}`}</td>
    </tr>
  );
}
