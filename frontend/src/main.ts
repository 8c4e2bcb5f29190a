// Where TensorBoard starts the panel: its frame imports this module and calls render().

import { h, render as mount } from "preact";
import { watchTheme } from "./host";
import type { Theme } from "./model/looks";
import { App } from "./view/app";
import { STYLE } from "./view/style";

export function render(): void {
  const sheet = document.createElement("style");
  sheet.textContent = STYLE;
  document.head.append(sheet);
  document.title = "Loss Gap";
  document.documentElement.lang = "en";
  watchTheme((theme: Theme) => {
    document.documentElement.dataset.theme = theme;
    mount(h(App, { theme }), document.body);
  });
}
