/** The third mode: doing the exercises, one at a time or all in a list. Nothing is required. */

import { useEffect, useState } from "preact/hooks";
import { sessionMinutes } from "../../core/duration.ts";
import type { Doing, Plan, Step } from "../../core/flow.ts";
import { nextStep } from "../../core/flow.ts";
import { instructionsOf } from "../../core/instructions.ts";
import type { Library } from "../../core/library.ts";
import { exerciseByCode } from "../../core/library.ts";
import { sheetName } from "../../core/names.ts";
import { guideFor, isTooMuch, stopLine, stopRulesFor } from "../../core/pain.ts";
import type { Item, Prescription } from "../../core/prescription.ts";
import { askedOf } from "../../core/settings.ts";
import type { Mark } from "../../core/turns.ts";
import { handWords, isEnough, turnsOf, turnWords } from "../../core/turns.ts";
import { counted, upperFirst, weekdayWords } from "../../core/words.ts";
import { useModel, usePage, useSheet } from "../page.ts";
import { Exact } from "../parts/exact.tsx";
import { Fold } from "../parts/fold.tsx";
import { Icon } from "../parts/icon.tsx";
import { useClock } from "./clock.tsx";
import { DoExercise } from "./do-exercise.tsx";
import { Finish } from "./finish.tsx";
import { LeftSessions } from "./left.tsx";
import { LogPanel } from "./log-panel.tsx";
import { OfferExtras, Options } from "./options.tsx";
import { HeldOff, PainScale } from "./pain-scale.tsx";
import { TimerBar } from "./timer-bar.tsx";
import { useProgress } from "./use-progress.ts";

export function Do() {
  const { library, actions } = usePage();
  const { doing: options, store, isLed } = useModel();
  const sheet = useSheet();
  const clock = useClock();
  const {
    progress,
    left,
    stopped,
    tick,
    hurt,
    goOn,
    score,
    go: goTo,
    saved,
    startAgain,
    canGoOn,
    bringBack,
    settle,
  } = useProgress(sheet, library);
  /** How long a hold of an exercise lasts, where the reader took the other end of its range. */
  const [lengths, setLengths] = useState<Readonly<Record<number, number>>>({});
  const count = sheet.items.length;
  const at = Math.min(progress.place, count);
  const { session } = progress;
  const isList = options.view === "list";
  const isHeldOff = !progress.goesOn && isTooMuch(session.painBefore, guideFor(library.safety.pain_guide, sheet));

  useEffect(clock.restore, []);

  if (count === 0) {
    return (
      <section aria-labelledby="sheet-do-title">
        <h2 id="sheet-do-title" tabIndex={-1}>
          Do
        </h2>
        <p class="sheet-empty">
          There is nothing to do yet. Choose exercises first, or open a link that you were sent.
        </p>
        <LogPanel />
      </section>
    );
  }

  function go(to: number): void {
    // A rest, over or not, is left behind with its exercise; a hold that runs goes on.
    const { timer, plan } = clock;
    const isHeld =
      timer !== null && (timer.phase === "hold" || timer.phase === "work") && !timer.given.includes("done");
    if (plan && plan.place !== to && !isHeld) clock.close();
    goTo(to);
    face(to);
  }

  function face(to: number): void {
    const id = to < count ? `sheet-do-${to}` : "sheet-finish-title";
    requestAnimationFrame(() => {
      const heading = document.getElementById(id);
      heading?.focus({ preventScroll: true });
      heading?.scrollIntoView({ block: "start" });
    });
  }

  const ticksOf = (one: number) => progress.ticks[one] ?? [];

  function doingOf(one: number): Doing | null {
    const item = sheet.items[one];
    return item
      ? { item, place: one, ticks: ticksOf(one), first: options.first, preferred: lengths[one] ?? null }
      : null;
  }

  function start(plan: Plan): void {
    // The first hold has a length of its own.
    if (plan.turn !== null && !plan.turn.startsWith("first")) setLengths({ ...lengths, [plan.place]: plan.seconds });
    clock.start(plan);
  }

  function take({ ticks, starts }: Step, one: number): void {
    const item = sheet.items[one];
    if (!item) return;
    const sentence = ticks === null ? "" : tickedWords(item, ticks);
    if (ticks !== null) tick(one, ticks);
    if (starts) return clock.start(starts, sentence);
    clock.close();
    if (sentence) actions.say(sentence);
  }

  const step = (one: number) => {
    if (isHeldOff) return <HeldOff score={session.painBefore} onGoOn={goOn} />;
    const doing = doingOf(one);
    const next = doing && nextStep(doing);
    if (!doing || !next) return null;
    return (
      <button
        type="button"
        class={`sheet-button sheet-next ${isEnough(doing.item, doing.ticks) ? "" : "sheet-button--strong"}`}
        onClick={() => take(next, one)}
      >
        {next.label}
      </button>
    );
  };

  const painBefore = (
    <PainScale when="before" value={session.painBefore} onScore={(painBefore) => score({ painBefore })} />
  );

  const exercise = (one: number) => {
    const doing = doingOf(one);
    return (
      doing && (
        <DoExercise
          key={one}
          doing={doing}
          of={count}
          onTick={(mark) => tick(one, mark)}
          onStart={isHeldOff ? null : start}
        >
          {isList && step(one)}
        </DoExercise>
      )
    );
  };

  const finish = (
    <Finish
      progress={progress}
      onScore={score}
      onHurt={hurt}
      onSaved={saved}
      onStartAgain={() => {
        startAgain();
        // To the top, where a session that was not saved can be brought back.
        document.getElementById("sheet-do-title")?.focus({ preventScroll: true });
        requestAnimationFrame(() => scrollTo(0, 0));
      }}
    />
  );

  const timer = <TimerBar clock={clock} doing={clock.plan && doingOf(clock.plan.place)} onStep={take} />;
  const isRunning = clock.timer !== null && !clock.timer.given.includes("done");
  // In the place of Back and Next: the foot grows no higher than it has to be.
  const extras = isRunning && !options.offered && !options.awake && (
    <OfferExtras onAnswer={() => document.querySelector<HTMLElement>(".sheet-timer .sheet-button--strong")?.focus()} />
  );

  const current = sheet.items[at];
  return (
    <section aria-labelledby="sheet-do-title">
      <div class="sheet-do-top">
        <h2 id="sheet-do-title" tabIndex={-1} dir="auto">
          {sheetName(sheet)}
        </h2>
        {isLed && <ToTheBuilder />}
      </div>
      <p class="sheet-hint">
        {counted(count, "exercise")}, about {sessionMinutes(sheet, library)} minutes.
        {sheet.weekdays.length > 0 && ` On ${weekdayWords(sheet.weekdays)}.`}
        {sheet.weeks !== null && ` For ${counted(sheet.weeks, "week")}.`}
      </p>
      <Needed />
      <StopRules />
      <LeftSessions
        left={left}
        stopped={stopped}
        canGoOn={canGoOn}
        onSettled={settle}
        onBringBack={(one) => {
          bringBack(one);
          actions.say("The session is back.");
          if (isList) document.getElementById("sheet-do-title")?.focus({ preventScroll: true });
          else face(one.place);
        }}
      />
      {(isList || at === 0) && painBefore}
      {isList ? (
        <>
          {sheet.items.map((_, one) => exercise(one))}
          {finish}
          <div class="sheet-foot">
            {timer}
            {extras}
          </div>
        </>
      ) : (
        <>
          {current ? exercise(at) : finish}
          <div class="sheet-foot">
            {timer}
            {!clock.timer && step(at)}
            {extras || (
              <nav class="sheet-steps" aria-label="Exercises">
                <button
                  type="button"
                  class="sheet-button"
                  aria-disabled={at === 0}
                  onClick={() => at > 0 && go(at - 1)}
                >
                  <Icon name="back" /> <span>Back</span>
                </button>
                <span>{current ? `${at + 1} of ${count}` : "The end"}</span>
                {current ? (
                  <button
                    type="button"
                    class={`sheet-button ${isEnough(current, ticksOf(at)) ? "sheet-button--strong" : ""}`}
                    onClick={() => go(at + 1)}
                  >
                    <span>{at < count - 1 ? "Next" : "Finish"}</span> <Icon name="next" />
                  </button>
                ) : (
                  <button type="button" class="sheet-button" onClick={() => go(0)}>
                    To the start
                  </button>
                )}
              </nav>
            )}
          </div>
          {current && store.sessions.length > 0 && (
            <button type="button" class="sheet-button" onClick={() => go(count)}>
              Your log: {counted(store.sessions.length, "session")}
            </button>
          )}
        </>
      )}
      <Options />
    </section>
  );
}

/** All that has to be at hand before the first exercise. */
function Needed() {
  const { library } = usePage();
  const words = neededFor(useSheet(), library);
  return words.length === 0 ? null : (
    <p class="sheet-hint">
      <b>You need:</b> {words.join(", ")}.
    </p>
  );
}

function neededFor({ items }: Prescription, library: Library): readonly string[] {
  const all = items.flatMap((item) => {
    const exercise = exerciseByCode(library, item.code);
    return exercise ? instructionsOf(exercise, item, library).need : [];
  });
  return [...new Set(all)];
}

/** One rule is always in sight, and all of them are one tap away. */
function StopRules() {
  const { library } = usePage();
  const {
    history: { now: sheet },
    contact,
  } = useModel();
  const { name, contact: reach } = askedOf(sheet, contact);
  const asked = [name, reach].filter((part) => part !== "");
  const { stop_rules: rules, pain_guide: guide } = library.safety;
  return (
    <div class="sheet-stop-line">
      <Fold
        title={
          <>
            {stopLine(rules, guide, sheet)}{" "}
            <span class="sheet-stop-line__more">
              More<span class="unseen"> on when to stop</span>
            </span>
          </>
        }
      >
        <ul>
          {stopRulesFor(rules, guide, sheet).map((rule) => (
            <li key={rule}>{rule}</li>
          ))}
        </ul>
        <p>{library.emergency_line}</p>
        {asked.length > 0 && (
          <p dir="auto">
            <b>Who to ask:</b> <Exact>{asked.join(", ")}</Exact>
          </p>
        )}
      </Fold>
    </div>
  );
}

/** For who followed a link: the builder is there when it is wanted, and not in the way before. */
function ToTheBuilder() {
  const { actions } = usePage();
  return (
    <button
      type="button"
      class="sheet-link sheet-do-top__more"
      onClick={() => {
        actions.show("choose");
        scrollTo(0, 0);
        requestAnimationFrame(() =>
          document.querySelector<HTMLElement>(".sheet-modes [aria-current]")?.focus({ preventScroll: true }),
        );
      }}
    >
      Change or print<span> this sheet</span>
    </button>
  );
}

function tickedWords(item: Item, mark: Mark): string {
  const turn = turnsOf(item).find((one) => one.mark === mark);
  const words = [turn && turnWords(turn), turn?.hand && handWords(item, turn.hand)].filter((part) => part).join(", ");
  return words === "" ? "Ticked." : `${upperFirst(words)}${turn?.hand ? "," : ""} is ticked.`;
}
