// The choice in the address, and the chosen epoch.

import { describe, expect, test } from "vitest";
import {
  type Choice,
  chosenIndex,
  moveBy,
  pinAt,
  readChoice,
  UNCHOSEN,
  writeChoice,
} from "../src/model/choice";

const CHOSEN: Choice = {
  run: "a&b=c/d,e #%\u202e<img src=x onerror=alert(1)>",
  series: "__proto__",
  epoch: 7,
  filter: "^exp/(a|b)$",
  quantity: "dropout",
  view: "rows",
  group: "^(.+)&seed=",
  ticked: new Set(['["a,b","loss"]', '["__proto__","loss"]']),
};

describe("the choice in the address", () => {
  test("comes back as it was, whatever the names", () => {
    expect(readChoice(writeChoice("#lossgap", CHOSEN))).toEqual(CHOSEN);
  });

  test("leaves the keys of other plugins alone and replaces its own", () => {
    const before = "#lossgap&p.other.x=1&p.lossgap.epoch=3&tagFilter=a";
    expect(writeChoice(before, { ...UNCHOSEN, epoch: 4 })).toBe(
      "#lossgap&p.other.x=1&tagFilter=a&p.lossgap.epoch=4",
    );
  });

  test("an empty address gets the plugin's name, so that the link opens this tab", () => {
    expect(writeChoice("", { ...UNCHOSEN, run: "exp" })).toBe("#lossgap&p.lossgap.run=exp");
  });

  test.each([
    "#lossgap&p.lossgap.epoch=seven",
    "#lossgap&p.lossgap.epoch=-1",
    "#lossgap&p.lossgap.epoch=1e999",
    "#lossgap&p.lossgap.ticked={",
    "#lossgap&p.lossgap.quantity=constructor",
    "#lossgap&p.lossgap.view=toString",
    "#lossgap&&=&p.lossgap.",
  ])("nonsense is no choice: %s", (hash) => {
    expect(readChoice(hash)).toEqual(UNCHOSEN);
  });

  test("a broken escape is taken as it stands", () => {
    expect(readChoice("#lossgap&p.lossgap.run=50%").run).toBe("50%");
  });

  test("more ticks than an address can hold are not written", () => {
    const ticked = new Set(Array.from({ length: 500 }, (_, index) => `["run-${index}","loss"]`));
    expect(writeChoice("", { ...UNCHOSEN, ticked })).toBe("#lossgap");
  });
});

describe("the chosen epoch", () => {
  test("follows the last while nothing is pinned", () => {
    expect([chosenIndex([1, 2], null), chosenIndex([1, 2, 3], null)]).toEqual([1, 2]);
  });

  test("stays where it was pinned while the run grows", () => {
    expect([chosenIndex([1, 2], 1), chosenIndex([1, 2, 3], 1)]).toEqual([0, 0]);
  });

  test("is the one before, where a sample dropped the pinned one", () => {
    expect(chosenIndex([1, 5, 9], 8)).toBe(1);
    expect(chosenIndex([5, 9], 2)).toBe(0);
  });

  test("choosing the last means to follow it", () => {
    expect([pinAt([1, 2, 3], 2), pinAt([1, 2, 3], 99), pinAt([1, 2, 3], 1)]).toEqual([
      null,
      null,
      2,
    ]);
  });

  test.each([
    ["ArrowRight", false, 6],
    ["ArrowLeft", false, 4],
    ["ArrowRight", true, 15],
    ["ArrowLeft", true, 0],
    ["Home", false, 0],
    ["End", false, 20],
    ["a", false, null],
  ])("%s with shift %s goes from 5 to %s", (key, isShift, to) => {
    expect(moveBy(key, isShift, 5, 20)).toBe(to);
  });
});
