// The verdict of a run: the first finding and those behind it, each with its reason and its advice.

import { ContractError, type Fields, fields, list, orNull, text } from "./check";
import { CONFIDENCES, type Confidence } from "./names";

export interface Finding {
  readonly code: string;
  readonly text: string;
  readonly advice: readonly string[];
  readonly confidence: Confidence;
  /** Why it is believed; empty where nothing is named, or where the server is older than reasons. */
  readonly why: string;
}

export interface Verdict extends Finding {
  /** The findings behind the first, in their order. */
  readonly others: readonly Finding[];
}

export function parseVerdict(value: unknown, where: string): Verdict {
  const verdict = fields(value, where);
  const others = verdict.get("others") ?? [];
  return { ...findingOf(verdict, where), others: list(others, `${where}.others`, parseFinding) };
}

function parseFinding(value: unknown, where: string): Finding {
  return findingOf(fields(value, where), where);
}

function findingOf(finding: Fields, where: string): Finding {
  return {
    code: text(finding.get("code"), `${where}.code`),
    text: text(finding.get("text"), `${where}.text`),
    advice: list(finding.get("advice"), `${where}.advice`, text),
    confidence: parseConfidence(finding.get("confidence"), `${where}.confidence`),
    why: orNull(text)(finding.get("why"), `${where}.why`) ?? "",
  };
}

function parseConfidence(value: unknown, where: string): Confidence {
  const known = CONFIDENCES.find((each) => each === value);
  if (known === undefined) throw new ContractError(where, CONFIDENCES.join(" or "), value);
  return known;
}
