// How sure a finding is, as a small label beside it.

import type { Confidence } from "../contract";

const CHIPS: Readonly<Record<Confidence, { words: string; title: string } | null>> = {
  measured: { words: "measured", title: "Beyond doubt in more than one epoch" },
  tentative: { words: "tentative", title: "Beyond doubt in one epoch only, so far" },
  none: null,
};

export function Chip({ confidence }: { confidence: Confidence }) {
  const chip = CHIPS[confidence];
  if (chip === null) return null;
  return (
    <span class={`chip ${confidence}`} title={chip.title}>
      {chip.words}
    </span>
  );
}
