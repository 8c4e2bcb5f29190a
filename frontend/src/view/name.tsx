// A run's name: isolated from its surroundings, broken after separators rather than inside words.

import { titleOf } from "../model/runs";

export function Name({ run }: { run: { readonly run: string; readonly series: string } }) {
  const parts = titleOf(run).split(/(?<=[/_,;=-])(?=[^/_,;=-])/);
  return (
    <bdi class="run-name">
      {parts.map((part, place) => (
        <>
          {place > 0 && <wbr />}
          {part}
        </>
      ))}
    </bdi>
  );
}
