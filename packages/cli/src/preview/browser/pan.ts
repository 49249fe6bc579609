/** A drag of the mouse beyond a few pixels moves what is in `sheet`, and is no click. */
export function startPan(sheet: HTMLElement): void {
  let from: { readonly x: number; readonly y: number; readonly left: number; readonly top: number } | undefined;
  let isDrag = false;
  sheet.addEventListener("pointerdown", ({ button, pointerType, clientX: x, clientY: y }) => {
    isDrag = false;
    if (button === 0 && pointerType === "mouse") from = { x, y, left: sheet.scrollLeft, top: sheet.scrollTop };
  });
  addEventListener("pointermove", ({ clientX, clientY, buttons }) => {
    if (!from) return;
    if ((buttons & 1) === 0) return stop();
    if (!isDrag && Math.hypot(clientX - from.x, clientY - from.y) < 4) return;
    isDrag = true;
    sheet.classList.add("dragged");
    sheet.scrollTo(from.left - (clientX - from.x), from.top - (clientY - from.y));
  });
  addEventListener("pointerup", stop);
  addEventListener("pointercancel", stop);
  sheet.addEventListener(
    "click",
    (event) => {
      if (isDrag) event.stopPropagation();
      isDrag = false;
    },
    { capture: true },
  );

  function stop(): void {
    from = undefined;
    sheet.classList.remove("dragged");
  }
}
