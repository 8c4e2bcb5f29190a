// All style sheets as one text, in the order in which later ones overrule earlier ones.

import plot from "uplot/dist/uPlot.min.css";
import base from "./style/base.css";
import charts from "./style/charts.css";
import layout from "./style/layout.css";
import narrow from "./style/narrow.css";
import runs from "./style/runs.css";
import states from "./style/states.css";
import tables from "./style/tables.css";
import verdict from "./style/verdict.css";

export const STYLE = [plot, base, layout, verdict, runs, charts, tables, states, narrow].join("\n");
