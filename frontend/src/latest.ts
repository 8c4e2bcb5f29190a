// Lets only the newest of several questions be answered: a stale answer never wins.

export interface Latest {
  /** Asks; what was asked before is aborted, and its answer or failure is dropped. */
  ask<T>(
    load: (signal: AbortSignal) => Promise<T>,
    accept: (answer: T) => void,
    refuse: (fault: unknown) => void,
  ): void;
  cancel(): void;
}

export function latest(): Latest {
  let current = new AbortController();
  return {
    ask(load, accept, refuse) {
      current.abort();
      const mine = new AbortController();
      current = mine;
      load(mine.signal).then(
        (answer) => {
          if (!mine.signal.aborted) accept(answer);
        },
        (fault: unknown) => {
          if (!mine.signal.aborted) refuse(fault);
        },
      );
    },
    cancel() {
      current.abort();
    },
  };
}
