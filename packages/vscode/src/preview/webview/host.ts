import type { FromWebview } from "../messages.ts";
import type { PreviewState } from "../state.ts";

/** The extension, as the page of a preview knows it. */
export interface Host {
  tell(message: FromWebview): void;
  getState(): unknown;
  setState(state: PreviewState): void;
}
