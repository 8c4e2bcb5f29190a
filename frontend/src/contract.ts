// The server's answers: their types, and the checks that make them so.

export { ContractError, type Value } from "./contract/check";
export * from "./contract/epochs";
export * from "./contract/names";
export * from "./contract/runs";
export * from "./contract/verdict";
