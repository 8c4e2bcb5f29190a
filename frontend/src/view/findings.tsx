// What stands beneath a verdict: why it is believed, what to do, and the other findings in their order.

import type { Finding, Verdict } from "../contract";
import { LOOKS, type Theme } from "../model/looks";
import { entryOf } from "../model/verdicts";
import { Chip } from "./chip";
import { Prose, sentence } from "./prose";

/** So many are shown at once; so few stand open. */
const SHOWN = 4;
const FEW = 2;

/** The reason and the advice side by side, each only where there is one. */
export function Grounds({
  finding: { why, advice },
  heading: Heading,
}: {
  finding: Finding;
  heading: "h2" | "h3";
}) {
  if (why === "" && advice.length === 0) return null;
  return (
    <div class="grounds">
      {why !== "" && (
        <section>
          <Heading>Why this is believed</Heading>
          <p>
            <Prose text={sentence(why)} />
          </p>
        </section>
      )}
      {advice.length > 0 && (
        <section>
          <Heading>What to do</Heading>
          <ul class="advice">
            {advice.map((each) => (
              <li key={each}>
                <Prose text={sentence(each)} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

export function OtherFindings({ verdict, theme }: { verdict: Verdict; theme: Theme }) {
  const { others } = verdict;
  if (others.length === 0) return null;
  const [shown, left] = [others.slice(0, SHOWN), others.slice(SHOWN)];
  const isOpen = others.length <= FEW;
  const row = (finding: Finding) => (
    <Row key={finding.code + finding.text} {...{ finding, theme, isOpen }} />
  );
  return (
    <section class="findings">
      <h2>Found besides, in order</h2>
      <ol>{shown.map(row)}</ol>
      {left.length > 0 && (
        <details class="more">
          <summary>{left.length === 1 ? "One more" : `${left.length} more`}</summary>
          <ol start={SHOWN + 1}>{left.map(row)}</ol>
        </details>
      )}
    </section>
  );
}

function Row({ finding, theme, isOpen }: { finding: Finding; theme: Theme; isOpen: boolean }) {
  const { label, head, rest, term } = entryOf(finding);
  return (
    <li>
      <details open={isOpen}>
        <summary>
          <span
            class="swatch square"
            style={term === null ? {} : { background: LOOKS[term][theme] }}
          />
          <span>
            <b>{label}</b> <Chip confidence={finding.confidence} /> <Prose text={head} />
          </span>
        </summary>
        <div class="finding">
          {rest !== "" && (
            <p>
              <Prose text={rest} />
            </p>
          )}
          <Grounds finding={finding} heading="h3" />
        </div>
      </details>
    </li>
  );
}
