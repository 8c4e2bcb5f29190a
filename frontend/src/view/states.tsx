// The states without a picture: nothing recorded yet, something failed, still loading.

import { useRef, useState } from "preact/hooks";
import { visibleName } from "../model/runs";
import { Prose } from "./prose";

const LINES = [
  {
    code: "from tb_lossgap import SummaryWriter",
    remark: "# was: from torch.utils.tensorboard import SummaryWriter",
  },
  {
    code: "criterion = writer.watch(model, criterion)",
    remark: "# before the first epoch",
  },
];

export function Empty({ others }: { others: readonly string[] }) {
  return (
    <main class="empty card">
      <h1>No loss-gap records yet</h1>
      <p>Two lines in the training script record why validation and training loss differ:</p>
      <Snippet />
      <p>
        Train as before. The first epoch appears here after TensorBoard's next reload. Recorded and
        still empty? <code>tb-lossgap doctor LOGDIR</code> says why.
      </p>
      {others.length > 0 && (
        <p class="note">
          {others.length === 1 ? "One run here has" : `${others.length} runs here have`} no loss-gap
          records:{" "}
          {others.slice(0, 8).map((name, place) => (
            <span key={name}>
              {place > 0 && ", "}
              <bdi>{visibleName(name)}</bdi>
            </span>
          ))}
          {others.length > 8 && " and more"}.
        </p>
      )}
    </main>
  );
}

function Snippet() {
  const block = useRef<HTMLPreElement>(null);
  const [done, setDone] = useState<string | null>(null);
  const copy = async () => {
    try {
      // Exists on https and localhost only.
      await navigator.clipboard.writeText(LINES.map(({ code }) => code).join("\n"));
      setDone("Copied");
    } catch {
      if (block.current !== null) window.getSelection()?.selectAllChildren(block.current);
      setDone("Selected: press Ctrl+C");
    }
  };
  return (
    <div class="snippet">
      <pre ref={block}>
        {LINES.map(({ code, remark }) => (
          <div key={code}>
            <code>{code}</code> <span class="remark">{remark}</span>
          </div>
        ))}
      </pre>
      <button type="button" onClick={() => void copy()}>
        {done ?? "Copy"}
      </button>
    </div>
  );
}

/** What failed and what to do; `onRetry` is null where asking again cannot help. */
export function Fault({
  message,
  onRetry,
  isBusy = false,
}: {
  message: string;
  onRetry: (() => void) | null;
  isBusy?: boolean;
}) {
  return (
    <div class="fault" role="alert">
      <p>
        <Prose text={message} />
      </p>
      {onRetry !== null && (
        <button type="button" onClick={onRetry} disabled={isBusy}>
          {isBusy ? "Retrying…" : "Retry"}
        </button>
      )}
    </div>
  );
}

/** Nothing can be shown at all. */
export function Failed(props: { message: string; onRetry: () => void; isBusy: boolean }) {
  return (
    <main class="empty card">
      <h1>The runs could not be loaded</h1>
      <Fault {...props} />
    </main>
  );
}

export function Loading({ what }: { what: string }) {
  return (
    <p class="loading" role="status">
      Loading {what}…
    </p>
  );
}
