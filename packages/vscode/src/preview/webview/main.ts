// The page of a preview.

import "./main.css";
import "./mermaid.css";
import { isWords } from "../page-words.ts";
import { readState } from "../state.ts";
import { startPage } from "./page.ts";

/** What VS Code gives the page. */
interface Api {
  postMessage(message: unknown): void;
  getState(): unknown;
  setState(state: unknown): void;
}

declare function acquireVsCodeApi(): Api;

const { words, state } = document.body.dataset;
const { nonce } = document.currentScript as HTMLScriptElement;
const spoken: unknown = JSON.parse(words ?? "null");
const api = acquireVsCodeApi();
const host = {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- this is no window
  tell: (message: unknown) => api.postMessage(message),
  getState: () => api.getState(),
  setState: (kept: unknown) => api.setState(kept),
};
// What the page kept is newer than what it was made with.
const kept = readState(api.getState() ?? JSON.parse(state ?? "null"));
if (isWords(spoken)) startPage(host, spoken, kept, nonce);
