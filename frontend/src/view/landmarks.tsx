// The landmarks in words beneath the chart, each with a button that chooses its epoch.

import type { Landmark } from "../model/landmarks";

export function Landmarks({
  marks,
  epoch,
  onPick,
}: {
  marks: readonly Landmark[];
  epoch: readonly number[];
  onPick: (index: number) => void;
}) {
  if (marks.length === 0) return null;
  return (
    <ul class="landmarks note">
      {marks.map((mark) => {
        const index = epoch.indexOf(mark.epoch);
        return (
          <li key={mark.label}>
            {index < 0 ? (
              `Epoch ${mark.epoch}`
            ) : (
              <button type="button" onClick={() => onPick(index)}>
                Epoch {mark.epoch}
              </button>
            )}{" "}
            is {mark.words}.
          </li>
        );
      })}
    </ul>
  );
}
