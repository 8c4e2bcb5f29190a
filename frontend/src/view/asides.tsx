// What stands beside the titles of the stack and of the waterfall: views, zoom, the epoch that is followed.

import { type Choice, VIEWS } from "../model/choice";
import type { Landmark } from "../model/landmarks";
import type { Span } from "../model/stack";

interface Choosing {
  readonly choice: Choice;
  readonly choose: (change: Partial<Choice>) => void;
}

type AsideProps = Choosing & {
  readonly best: number | null;
  readonly span: Span | null;
  readonly setSpan: (span: Span | null) => void;
};

export function StackAside({ best, span, setSpan, choice, choose }: AsideProps) {
  return (
    <span class="aside">
      {span === null ? (
        <span class="hint">{best === null ? "click or ← →" : "click, ← → or B (best)"}</span>
      ) : (
        <button type="button" onClick={() => setSpan(null)}>
          Show all epochs
        </button>
      )}
      <span class="views">
        {VIEWS.map((view) => (
          <button
            key={view}
            type="button"
            aria-pressed={choice.view === view}
            onClick={() => choose({ view })}
          >
            {view}
          </button>
        ))}
      </span>
    </span>
  );
}

type EpochProps = Choosing & {
  readonly marks: readonly Landmark[];
  readonly epoch: number;
};

export function WaterfallAside({ marks, epoch, choice, choose }: EpochProps) {
  const own = marks.filter((mark) => mark.epoch === epoch);
  return (
    <span class="aside">
      {own.map(({ label }) => (
        <span key={label} class="chip">
          {label}
        </span>
      ))}
      {choice.epoch === null ? (
        <span class="chip">following the last</span>
      ) : (
        <button type="button" onClick={() => choose({ epoch: null })}>
          Follow the last
        </button>
      )}
    </span>
  );
}
