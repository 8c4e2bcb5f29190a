// What must be said beneath a waterfall: parts that cancel, and terms that nobody asked for.

import { DETAIL_LOOKS, LOOKS } from "../model/looks";
import { signed } from "../model/number";
import type { Unasked, Waterfall } from "../model/waterfall";
import { Prose, sentence } from "./prose";

/** A small net of large parts looks harmless: it is said in words too. */
export function OppositesNotes({ steps, places }: { steps: Waterfall; places: number }) {
  return (
    <>
      {steps.rows.map((row) => {
        if (row.kind !== "term" || row.opposites.length === 0) return null;
        const words = row.opposites.map(
          ({ detail, estimate }) =>
            `${DETAIL_LOOKS[detail].label} (${signed(estimate.value, places)})`,
        );
        return (
          <p key={row.term} class="note opposites-note">
            {LOOKS[row.term].label} nets {signed(row.estimate.value, places)} only because{" "}
            {words.join(" and ")} work against each other: look at both.
          </p>
        );
      })}
    </>
  );
}

export function UnaskedNote({ unasked }: { unasked: readonly Unasked[] }) {
  if (unasked.length === 0) return null;
  const names = unasked.map(({ term }) => LOOKS[term].label.toLowerCase());
  return (
    <details class="note">
      <summary>Not asked for, so not measured: {names.join(", ")}.</summary>
      <ul>
        {unasked.map(({ term, reason }) => (
          <li key={term}>
            <Prose text={`${LOOKS[term].label}: ${sentence(reason ?? LOOKS[term].meaning)}`} />
          </li>
        ))}
      </ul>
    </details>
  );
}
