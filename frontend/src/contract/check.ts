// Checks that turn `unknown` into typed values, or say where an answer broke the contract.

/** A number of the server: null is not measured; NaN and the infinities are losses that really were so. */
export type Value = number | null;

/** An answer that is not what the contract promises. */
export class ContractError extends Error {
  override readonly name = "ContractError";

  constructor(where: string, wanted: string, got: unknown) {
    super(`${where}: expected ${wanted}, got ${shown(got)}`);
  }
}

function shown(got: unknown): string {
  const text = got === undefined ? "nothing" : (JSON.stringify(got) ?? typeof got);
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}

/** An object's fields, by own name only: `__proto__` and its kin are names like any other. */
export type Fields = ReadonlyMap<string, unknown>;

export function fields(value: unknown, where: string): Fields {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw new ContractError(where, "an object", value);
  }
  return new Map(Object.entries(value));
}

export function list<T>(
  value: unknown,
  where: string,
  item: (value: unknown, where: string) => T,
): readonly T[] {
  if (!Array.isArray(value)) throw new ContractError(where, "a list", value);
  return value.map((each: unknown, index) => item(each, `${where}[${index}]`));
}

export function text(value: unknown, where: string): string {
  if (typeof value !== "string") throw new ContractError(where, "a text", value);
  return value;
}

export function flag(value: unknown, where: string): boolean {
  if (typeof value !== "boolean") throw new ContractError(where, "true or false", value);
  return value;
}

export function finite(value: unknown, where: string): number {
  if (typeof value !== "number" || !Number.isFinite(value)) {
    throw new ContractError(where, "a number", value);
  }
  return value;
}

const SPELLED: ReadonlyMap<unknown, number> = new Map([
  ["NaN", Number.NaN],
  ["Infinity", Number.POSITIVE_INFINITY],
  ["-Infinity", Number.NEGATIVE_INFINITY],
]);

export function measured(value: unknown, where: string): Value {
  if (value === null || typeof value === "number") return value;
  const spelled = SPELLED.get(value);
  if (spelled === undefined) {
    throw new ContractError(where, 'a number, null, "NaN" or an infinity', value);
  }
  return spelled;
}

export function orNull<T>(check: (value: unknown, where: string) => T) {
  return (value: unknown, where: string): T | null =>
    value === null || value === undefined ? null : check(value, where);
}

export function version(answer: Fields, where: string, wanted: number): void {
  if (answer.get("version") !== wanted) {
    throw new ContractError(`${where}.version`, String(wanted), answer.get("version"));
  }
}
