// The states without a picture: nothing recorded yet, something failed, still loading.

import { useRef, useState } from "preact/hooks";
import { visibleName } from "../model/runs";

const LINES = [
  {
    code: "from tb_lossgap import SummaryWriter",
    remark: "# was: from torch.utils.tensorboard import SummaryWriter",
  },
  {
    code: "criterion = writer.watch(model, criterion)",
    remark: "# after model and criterion exist",
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

export function Fault({ message, onRetry }: { message: string; onRetry: (() => void) | null }) {
  return (
    <div class="fault" role="alert">
      <p>{message}</p>
      {onRetry !== null && (
        <button type="button" onClick={onRetry}>
          Retry
        </button>
      )}
    </div>
  );
}

export function Loading({ what }: { what: string }) {
  return (
    <p class="loading" role="status">
      Loading {what}…
    </p>
  );
}
