// The TensorBoard page around the frame: its theme, its address, its messages. Each access may be refused.

import type { Theme } from "./model/looks";

/** Calls back with the theme now and after every change. TensorBoard tells its frames nothing. */
export function watchTheme(onTheme: (theme: Theme) => void): void {
  try {
    const { body } = window.parent.document;
    if (window.parent === window) throw new Error("opened alone: there is no page around");
    const tell = () => onTheme(body.classList.contains("dark-mode") ? "dark" : "light");
    new MutationObserver(tell).observe(body, { attributes: true, attributeFilter: ["class"] });
    tell();
  } catch {
    const query = window.matchMedia("(prefers-color-scheme: dark)");
    const tell = () => onTheme(query.matches ? "dark" : "light");
    query.addEventListener("change", tell);
    tell();
  }
}

export function readHash(): string {
  try {
    return window.parent.location.hash;
  } catch {
    return window.location.hash;
  }
}

/** Time Series keeps its run filter in the page's query: the first value of ours. */
export function readRunFilter(): string {
  try {
    return new URLSearchParams(window.parent.location.search).get("runFilter") ?? "";
  } catch {
    return "";
  }
}

/** Replaces, never pushes: choosing an epoch is no step to go back from. */
export function writeHash(hash: string): void {
  try {
    const { history, location } = window.parent;
    // Another tab is open: the address is its own, ours is written when ours is shown again.
    if (window.innerHeight === 0) return;
    if (location.hash !== hash) history.replaceState(history.state, "", hash);
  } catch {
    // Embedded in a foreign page: the choice lives as long as the frame.
  }
}

export interface HostEvents {
  readonly onReload: () => void;
  readonly onRunNames: (names: readonly string[]) => void;
}

interface Message {
  readonly type: string;
  readonly id: number;
  readonly isReply: boolean;
  readonly payload: unknown;
}

/** TensorBoard's experimental plugin messages, of which there are four; we need three. */
export function connectHost({ onReload, onRunNames }: HostEvents): void {
  const { port1: port, port2: theirs } = new MessageChannel();
  const send = (message: Message) => port.postMessage(JSON.stringify({ error: null, ...message }));
  const askRuns = () =>
    send({ type: "experimental.GetRuns", id: 1, payload: null, isReply: false });
  const tellRuns = (payload: unknown) => {
    if (Array.isArray(payload)) onRunNames(payload.filter((name) => typeof name === "string"));
  };
  port.onmessage = ({ data }: MessageEvent<unknown>) => {
    const message = parseMessage(data);
    if (message === null) return;
    if (message.isReply) return tellRuns(message.payload);
    // The host keeps a promise open until it hears back.
    send({ ...message, isReply: true, payload: null });
    if (message.type === "experimental.DataReloaded") onReload();
    if (message.type === "experimental.RunsChanged") tellRuns(message.payload);
  };
  try {
    window.parent.postMessage("experimental.bootstrap", "*", [theirs]);
    askRuns();
  } catch {
    // Opened alone: the page is reloaded by hand.
  }
}

function parseMessage(raw: unknown): Message | null {
  try {
    const message: unknown = JSON.parse(String(raw));
    return isMessage(message) ? message : null;
  } catch {
    return null;
  }
}

function isMessage(value: unknown): value is Message {
  return typeof value === "object" && value !== null && "id" in value && "isReply" in value;
}
