// Pictures to step through: by buttons, by keys, and by a finger that moves to the side.
"use strict";

/** Shows one picture of a row at a time; without this they stand side by side, or one under another. */
function steppers() {
  for (const box of document.querySelectorAll(".chain-steps")) {
    const steps = [...box.querySelectorAll(".chain-step")];
    if (steps.length < 2) continue;
    let shown = 0;

    const bar = document.createElement("div");
    bar.className = "chain-stepper";
    const back = document.createElement("button");
    const next = document.createElement("button");
    for (const [button, text] of [
      [back, box.dataset.back ?? "← Back"],
      [next, box.dataset.next ?? "Next →"],
    ]) {
      button.type = "button";
      button.className = "md-button";
      button.textContent = text;
    }
    bar.append(back, next);
    box.append(bar);
    box.classList.add("is-stepped");
    box.tabIndex = 0;
    box.setAttribute("role", "group");
    box.setAttribute("aria-label", box.dataset.name ?? "The chain, step by step");
    box.setAttribute("aria-live", "polite");

    const show = (index) => {
      const held = document.activeElement;
      shown = Math.min(Math.max(index, 0), steps.length - 1);
      steps.forEach((step, at) => {
        step.hidden = at !== shown;
        // The next is there before it is asked for; all of them would weigh as much as the page.
        if (at === shown || at === shown + 1) for (const image of step.querySelectorAll("img")) image.loading = "eager";
      });
      back.disabled = shown === 0;
      next.disabled = shown === steps.length - 1;
      // A button that is switched off would lose the focus to nowhere.
      if (held === back && back.disabled) next.focus();
      if (held === next && next.disabled) back.focus();
    };
    back.addEventListener("click", () => show(shown - 1));
    next.addEventListener("click", () => show(shown + 1));
    box.addEventListener("keydown", (event) => {
      const move = { ArrowLeft: shown - 1, ArrowRight: shown + 1, Home: 0, End: steps.length - 1 }[event.key];
      if (move === undefined) return;
      event.preventDefault();
      show(move);
    });
    // A finger that moves to the side turns to the next; one that scrolls, or two, do not.
    let from = null;
    box.addEventListener(
      "touchstart",
      ({ touches }) => {
        from = touches.length === 1 ? touches[0] : null;
      },
      { passive: true },
    );
    box.addEventListener("touchend", ({ changedTouches: [to] }) => {
      if (!from) return;
      const [aside, down] = [to.clientX - from.clientX, to.clientY - from.clientY];
      from = null;
      if (Math.abs(aside) > 48 && Math.abs(aside) > 2 * Math.abs(down)) show(shown + (aside < 0 ? 1 : -1));
    });
    show(0);
  }
}

steppers();
