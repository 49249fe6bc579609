import type { FromWebview } from "../messages.ts";
import type { PreviewState } from "../state.ts";

/** What VS Code gives the page of a preview. */
export interface Host {
  postMessage(message: FromWebview): void;
  getState(): unknown;
  setState(state: PreviewState): void;
}
