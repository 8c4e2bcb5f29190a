// The panel's questions to its own routes, and its faults in words that say what to do.

import {
  ContractError,
  type EpochsAnswer,
  parseEpochs,
  parseRuns,
  type RunsAnswer,
} from "./contract";

/** A fault to show: what happened and what to do. */
export class ApiError extends Error {
  override readonly name = "ApiError";
}

export async function fetchRuns(signal: AbortSignal): Promise<RunsAnswer> {
  return ask("runs", signal, parseRuns);
}

export async function fetchEpochs(
  run: { readonly run: string; readonly series: string },
  signal: AbortSignal,
): Promise<EpochsAnswer> {
  return ask(`epochs?${query(run)}`, signal, parseEpochs);
}

export function downloadUrl(
  run: { readonly run: string; readonly series: string },
  format: "csv" | "json",
): string {
  return `download?${query(run)}&format=${format}`;
}

function query({ run, series }: { readonly run: string; readonly series: string }): string {
  return new URLSearchParams({ run, series }).toString();
}

async function ask<T>(url: string, signal: AbortSignal, parse: (answer: unknown) => T): Promise<T> {
  // Relative to the frame's <base>, so that --path_prefix and proxies need no care.
  const response = await fetch(url, { signal }).catch((fault: unknown) => {
    if (signal.aborted) throw fault;
    throw new ApiError(
      "TensorBoard does not answer: see whether its process still runs, then retry.",
    );
  });
  if (!response.ok) throw new ApiError(await explanation(response));
  try {
    return parse(await response.json());
  } catch (fault) {
    if (signal.aborted) throw fault;
    throw new ApiError(mismatch(fault));
  }
}

async function explanation(response: Response): Promise<string> {
  const isText = response.headers.get("content-type")?.startsWith("text/plain") ?? false;
  const sentence = isText ? (await response.text()).trim().slice(0, 600) : "";
  return sentence || `The server answered ${response.status}: its terminal says more.`;
}

function mismatch(fault: unknown): string {
  const detail = fault instanceof ContractError ? ` (${fault.message})` : "";
  return `The server's answer is not what this page expects${detail}. If tb_lossgap was upgraded, restart TensorBoard and reload the page.`;
}
