/**
 * Does `work` when it is asked for, at most one at a time: what is asked for meanwhile is done once, after it. So a slow
 * answer never has a queue behind it.
 */
export function oneAtATime(work: () => Promise<void>): () => void {
  let isBusy = false;
  let isAsked = false;
  const run = async (): Promise<void> => {
    while (isAsked) {
      isAsked = false;
      // What fails has told of it; the next that asks is heard.
      await work().catch(() => undefined);
    }
    // Right behind the last look, so that nobody asks in between.
    isBusy = false;
  };
  return () => {
    isAsked = true;
    if (isBusy) return;
    isBusy = true;
    void run();
  };
}
