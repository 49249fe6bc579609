// The page of a preview.

import "./main.css";
import "./mermaid.css";
import { isWords } from "../page-words.ts";
import { readState } from "../state.ts";
import { startPage } from "./page.ts";
import type { Host } from "./host.ts";

declare function acquireVsCodeApi(): Host;

const { words, state } = document.body.dataset;
const { nonce } = document.currentScript as HTMLScriptElement;
const spoken: unknown = JSON.parse(words ?? "null");
const host = acquireVsCodeApi();
// What the page kept is newer than what it was made with.
const kept = readState(host.getState() ?? JSON.parse(state ?? "null"));
if (isWords(spoken)) startPage(host, spoken, kept, nonce);
