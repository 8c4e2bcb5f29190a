// Buttons that download a run in full precision.

import { downloadUrl } from "../api";

type Named = { readonly run: string; readonly series: string };

export function Downloads({ run }: { run: Named }) {
  return (
    <span class="downloads">
      <button type="button" onClick={() => download(run, "csv")} title="All epochs, full precision">
        CSV
      </button>
      <button
        type="button"
        onClick={() => download(run, "json")}
        title="All epochs, full precision"
      >
        JSON
      </button>
    </span>
  );
}

/** The frame has a <base>, so the relative address is that of our own route. */
function download(run: Named, format: "csv" | "json"): void {
  const link = document.createElement("a");
  link.href = downloadUrl(run, format);
  link.download = `${[run.run, run.series].join("-").replace(/[^\w.-]+/g, "_")}.${format}`;
  link.click();
}
