// The verdict, first of all: its sentence with its interval, its grounds, and what the chosen epoch adds up to.

import type { Columns, EpochsAnswer } from "../contract";
import { estimateAt, intervalText } from "../model/estimate";
import { LOOKS, type Theme } from "../model/looks";
import { decimals, largest, signed } from "../model/number";
import { headline, verdictWords } from "../model/verdicts";
import { Chip } from "./chip";
import { Downloads } from "./downloads";
import { Grounds, OtherFindings } from "./findings";
import { Name } from "./name";
import { Prose } from "./prose";

export function Verdict({
  answer,
  index,
  theme,
  colour,
}: {
  answer: EpochsAnswer;
  index: number;
  theme: Theme;
  colour: string;
}) {
  const { verdict, columns } = answer;
  const { head, rest } = headline(verdict?.text ?? "No epoch of this run could be read.");
  const term = verdict === null ? null : verdictWords(verdict.code).term;
  return (
    <header
      class="card verdict"
      style={term === null ? {} : { borderInlineStartColor: LOOKS[term][theme] }}
    >
      <div class="crumb">
        <span class="swatch" style={{ background: colour }} />
        <Name run={answer} />
        <span>{reach(answer)}</span>
        {verdict !== null && <Chip confidence={verdict.confidence} />}
        <Downloads run={answer} />
      </div>
      <h1>
        <Prose text={head} />
      </h1>
      {rest !== "" && (
        <p class="rest">
          <Prose text={rest} />
        </p>
      )}
      {columns.epoch.length > 0 && <Sum columns={columns} index={index} />}
      {verdict !== null && <Grounds finding={verdict} heading="h2" />}
      {verdict !== null && <OtherFindings {...{ verdict, theme }} />}
    </header>
  );
}

function reach({ columns, recorded }: EpochsAnswer): string {
  const shown = columns.epoch.length;
  const last = columns.epoch.at(-1);
  if (last === undefined) return "no epochs";
  const epochs = `${shown} ${shown === 1 ? "epoch" : "epochs"}`;
  return recorded > shown ? `${shown} of ${recorded} epochs` : epochs;
}

/** "gap = like for like + how the losses are measured", for the chosen epoch. */
function Sum({ columns, index }: { columns: Columns; index: number }) {
  const epoch = columns.epoch[index] ?? 0;
  const gap = columns.gap[index] ?? null;
  const like = estimateAt(columns.terms.get("generalisation"), index);
  if (gap === null) {
    return (
      <p class="sum">Epoch {epoch}: the gap was not measured, for a reported loss is missing.</p>
    );
  }
  if (!Number.isFinite(gap)) {
    return (
      <p class="sum">
        Epoch {epoch}: gap <b>{signed(gap, 0)}</b>, for a reported loss is not a finite number.
      </p>
    );
  }
  const places = decimals(largest([gap, like?.value ?? null]));
  return (
    <p class="sum">
      Epoch {epoch}: gap <b>{signed(gap, places)}</b>
      {like !== null && (
        <>
          {" "}
          = like for like <b>{signed(like.value, places)}</b>{" "}
          <span class="interval">{intervalText(like, places)}</span>, and{" "}
          <b>{signed(gap - like.value, places)}</b> from how the two losses are measured
        </>
      )}
      .
    </p>
  );
}
