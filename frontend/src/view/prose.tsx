// A sentence of the server as text; what stands between backticks is set as code.

import { withMinus } from "../model/number";

export function Prose({ text }: { text: string }) {
  const parts = text.split("`").map((part, place) => (place % 2 === 1 ? part : withMinus(part)));
  // An odd backtick is only a backtick.
  if (parts.length % 2 === 0) return <>{withMinus(text)}</>;
  return (
    <>{parts.map((part, place) => (place % 2 === 1 ? <code key={place}>{part}</code> : part))}</>
  );
}

/** A note as a sentence: with a capital and a full stop. */
export function sentence(text: string): string {
  const start = text.charAt(0).toUpperCase() + text.slice(1);
  return /[.!?]$/.test(start) ? start : `${start}.`;
}
