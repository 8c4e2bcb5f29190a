// A legend that also reads the values off: one chip a line or term.

export interface Entry {
  readonly label: string;
  readonly colour: string;
  readonly shape: "square" | "line";
  readonly dash?: readonly number[];
  readonly text: string | null;
  readonly meaning?: string;
}

export function Legend({ head, entries }: { head: string; entries: readonly Entry[] }) {
  return (
    <ul class="legend">
      <li class="legend-head">{head}</li>
      {entries.map((entry) => (
        <li key={entry.label} title={entry.meaning}>
          <Mark {...entry} />
          <bdi>{entry.label}</bdi>
          {entry.text !== null && <span class="figure">{entry.text}</span>}
        </li>
      ))}
    </ul>
  );
}

function Mark({ colour, shape, dash }: Entry) {
  return (
    <svg class="mark" width="20" height="10" aria-hidden="true">
      {shape === "square" ? (
        <rect x="5" width="10" height="10" rx="2" fill={colour} />
      ) : (
        <line
          x2="20"
          y1="5"
          y2="5"
          stroke={colour}
          stroke-width="2.5"
          stroke-dasharray={dash?.join(" ")}
        />
      )}
    </svg>
  );
}
