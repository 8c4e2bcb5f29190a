// What the reader must know of the chosen epoch beside its numbers.

import type { Columns, EpochsAnswer } from "../contract";
import { percent, plain } from "../model/number";
import { Prose, sentence } from "./prose";

export function Remarks({ answer, index }: { answer: EpochsAnswer; index: number }) {
  const notes = answer.columns.notes[index] ?? [];
  const isOver = answer.columns.complete[index] ?? true;
  const isValidated = (answer.columns.gap[index] ?? null) !== null;
  return (
    <>
      <div class="card-head">
        <h2>About this epoch</h2>
      </div>
      <ul class="notes">
        {!isOver && isValidated && (
          <li>The epoch was not complete when it was written: its numbers are of the part seen.</li>
        )}
        {!isOver && !isValidated && (
          <li>No validation came after this training, which would have ended the epoch.</li>
        )}
        <ProbeNote columns={answer.columns} index={index} />
        {notes.map((note) => (
          <li key={note}>
            <Prose text={sentence(note)} />
          </li>
        ))}
      </ul>
    </>
  );
}

/** What measuring cost, and whether a replayed step gave its own loss again. */
function ProbeNote({ columns, index }: { columns: Columns; index: number }) {
  const { probe } = columns;
  const batches = probe.batches[index] ?? null;
  if (batches === null || batches === 0) {
    return <li>Nothing was probed: only what needs no extra forward is measured.</li>;
  }
  const [steps, seconds] = [probe.steps[index] ?? null, probe.seconds[index] ?? null];
  const share = probe.share[index] ?? null;
  const verified = probe.verified[index] ?? null;
  return (
    <li>
      Probed {batches}
      {steps !== null && ` of ${steps}`} training batches
      {seconds !== null && ` in ${plain(seconds, seconds < 10 ? 2 : 0)} s`}
      {share !== null && ` (${percent(share).replace("+", "")} of the training time)`}
      {verified === true && "; a replayed step gave its own loss again"}
      {verified === false && "; a replayed step did NOT give its own loss again"}.
    </li>
  );
}
