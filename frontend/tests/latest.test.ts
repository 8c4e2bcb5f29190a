// Stale answers never win; faults say what to do.

import { afterEach, describe, expect, test, vi } from "vitest";
import { downloadUrl, fetchEpochs, fetchRuns } from "../src/api";
import { latest } from "../src/latest";
import { epochsAnswer, runsAnswer } from "./answers";

/** A promise that is kept from outside. */
function promised() {
  let keep: (value: string) => void = () => {};
  let fail: (fault: Error) => void = () => {};
  const promise = new Promise<string>((resolve, reject) => {
    keep = resolve;
    fail = reject;
  });
  return { promise, keep, fail };
}

describe("the newest question", () => {
  test("wins even if an older answer comes later", async () => {
    const [older, newer, seen] = [promised(), promised(), [] as string[]];
    const guard = latest();
    guard.ask(
      () => older.promise,
      (answer) => seen.push(answer),
      () => {},
    );
    guard.ask(
      () => newer.promise,
      (answer) => seen.push(answer),
      () => {},
    );
    newer.keep("newer");
    await newer.promise;
    older.keep("older");
    await older.promise;
    expect(seen).toEqual(["newer"]);
  });

  test("aborts the older one, and its failure is nobody's", async () => {
    const [older, faults] = [promised(), [] as unknown[]];
    const signals: AbortSignal[] = [];
    const guard = latest();
    const load = (signal: AbortSignal) => {
      signals.push(signal);
      return older.promise;
    };
    guard.ask(
      load,
      () => {},
      (fault) => faults.push(fault),
    );
    guard.cancel();
    older.fail(new Error("aborted"));
    await older.promise.catch(() => {});
    expect([signals[0]?.aborted, faults]).toEqual([true, []]);
  });
});

describe("questions to the server", () => {
  const { signal } = new AbortController();
  const answering = (answer: () => Promise<Response> | Response) =>
    vi.stubGlobal(
      "fetch",
      vi.fn(async () => answer()),
    );
  afterEach(() => vi.unstubAllGlobals());

  test("go to relative addresses with the names escaped", async () => {
    answering(() => Response.json(epochsAnswer()));
    await fetchEpochs({ run: "a&b/#c", series: "loss" }, signal);
    expect(vi.mocked(fetch).mock.calls[0]?.[0]).toBe("epochs?run=a%26b%2F%23c&series=loss");
    expect(downloadUrl({ run: "a b", series: "loss" }, "csv")).toBe(
      "download?run=a+b&series=loss&format=csv",
    );
  });

  test("a refusal is told in the server's own sentence", async () => {
    answering(
      () =>
        new Response("No such run: choose another.\n", {
          status: 404,
          headers: { "content-type": "text/plain" },
        }),
    );
    await expect(fetchRuns(signal)).rejects.toThrow("No such run: choose another.");
  });

  test("a page of markup is not repeated, the status is", async () => {
    answering(
      () =>
        new Response("<h1>Proxy</h1>", { status: 502, headers: { "content-type": "text/html" } }),
    );
    await expect(fetchRuns(signal)).rejects.toThrow("The server answered 502");
  });

  test("a server that is gone is named, with what to do", async () => {
    answering(() => Promise.reject(new TypeError("Failed to fetch")));
    await expect(fetchRuns(signal)).rejects.toThrow("see whether its process still runs");
  });

  test.each([
    ["no JSON", () => new Response("{")],
    ["another version", () => Response.json({ ...runsAnswer("exp"), version: 2 })],
  ])("%s asks to restart TensorBoard", async (_case, answer) => {
    answering(answer);
    await expect(fetchRuns(signal)).rejects.toThrow("restart TensorBoard and reload the page");
  });
});
