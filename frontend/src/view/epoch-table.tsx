// The chosen epoch in figures: each source's value, interval and share, its details beneath it.

import { type Columns, TERMS, type Term } from "../contract";
import { coversZero, type Estimate, estimateAt, intervalText, shareOf } from "../model/estimate";
import { DETAIL_LOOKS, LOOKS, type Theme } from "../model/looks";
import { decimals, largest, percent, signed } from "../model/number";
import { partsOf } from "../model/parts";

interface TableProps {
  readonly columns: Columns;
  readonly index: number;
  readonly theme: Theme;
}

export function EpochTable({ columns, index, theme }: TableProps) {
  const gap = columns.gap[index] ?? null;
  const estimates = TERMS.map((term) => estimateAt(columns.terms.get(term), index));
  const places = decimals(largest([gap, ...estimates.map((each) => each?.value ?? null)])) + 1;
  return (
    <div class="scroll">
      <table class="figures">
        <thead>
          <tr>
            <th scope="col">Source</th>
            <th scope="col">Value</th>
            <th scope="col">95 % interval</th>
            <th scope="col">Share of the gap</th>
          </tr>
        </thead>
        <tbody>
          {TERMS.map((term, place) => (
            <TermRows
              key={term}
              {...{ columns, index, theme, term, gap, places }}
              estimate={estimates[place] ?? null}
            />
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">Gap</th>
            <td class="figure">{gap === null ? "not measured" : signed(gap, places)}</td>
            <td class="figure">{gap !== null && Number.isFinite(gap) ? "exact" : ""}</td>
            <td class="figure">{shareOf(1, gap) === null ? "–" : "100 %"}</td>
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

interface TermProps extends TableProps {
  readonly term: Term;
  readonly estimate: Estimate | null;
  readonly gap: number | null;
  readonly places: number;
}

function TermRows({ columns, index, theme, term, estimate, gap, places }: TermProps) {
  const share = estimate === null ? null : shareOf(estimate.value, gap);
  const isFaded = estimate !== null && coversZero(estimate);
  return (
    <>
      <tr
        class={estimate === null ? "missing" : isFaded ? "faded" : ""}
        title={LOOKS[term].meaning}
      >
        <th scope="row">
          <span class="swatch square" style={{ background: LOOKS[term][theme] }} />
          {LOOKS[term].label}
        </th>
        <td class="figure">
          {estimate === null ? "not measured" : signed(estimate.value, places)}
        </td>
        <td class="figure">{estimate === null ? "" : intervalText(estimate, places)}</td>
        <td class="figure">{estimate === null ? "" : share === null ? "–" : percent(share)}</td>
      </tr>
      {partsOf(columns, term, index).map(({ detail, estimate: found }) => (
        <tr key={detail} class="detail" title={DETAIL_LOOKS[detail].meaning}>
          <th scope="row">{DETAIL_LOOKS[detail].label}</th>
          <td class="figure">{signed(found.value, places)}</td>
          <td class="figure">{intervalText(found, places)}</td>
          <td />
        </tr>
      ))}
    </>
  );
}
