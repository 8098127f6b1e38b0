/** The first thing on a later day: how the morning after the last session is, and what comes next. */

import { useEffect, useState } from "preact/hooks";
import { today } from "../../core/dates.ts";
import type { Session } from "../../core/log.ts";
import { doneItems, hurtItems, withHurt } from "../../core/log.ts";
import type { AskedMorning } from "../../core/morning.ts";
import { askedMorning, morningAnswer, morningWords } from "../../core/morning.ts";
import { askWords, contactWords, sheetId } from "../../core/names.ts";
import type { NextDay } from "../../core/next-day.ts";
import { dayOfWeekWords, nextDayOf } from "../../core/next-day.ts";
import type { Score } from "../../core/pain.ts";
import { guideFor } from "../../core/pain.ts";
import type { Prescription } from "../../core/prescription.ts";
import { isPutOff, putOff } from "../../state/answers.ts";
import { useModel, usePage, useSheet } from "../page.ts";
import { HurtOnes } from "./finish.tsx";
import { Advice, Scores } from "./pain-scale.tsx";

export function Morning() {
  const { store } = useModel();
  const sheet = useSheet();
  const now = today(new Date());
  const asked = askedMorning(store.sessions, sheetId(sheet), now);
  const id = asked?.session.id ?? "";
  // One that was answered before this page was opened is not asked again; one that is answered now can be put right.
  const [shut, setShut] = useState(() => (asked && asked.session.painNextMorning !== null ? id : ""));
  // Said where it stands as the page opens, before what was read already; later, something else is being said.
  const [isNews] = useState(asked !== null);
  if (!asked || shut === id || isPutOff(id, now)) return null;

  function close(): void {
    putOff(id, now);
    setShut(id);
    document.getElementById("sheet-do-title")?.focus({ preventScroll: true });
  }

  return <Card key={id} asked={asked} now={now} isNews={isNews} onClose={close} />;
}

interface CardProps {
  readonly asked: AskedMorning;
  readonly now: string;
  readonly isNews: boolean;
  readonly onClose: () => void;
}

function Card({ asked, now, isNews, onClose }: CardProps) {
  const { library, keeping, actions, holder } = usePage();
  const sheet = useSheet();
  const { session, day, isToday } = asked;
  const guide = guideFor(library.safety, sheet);
  const title = isToday ? "How is it this morning?" : "How was it the morning after?";
  const score = session.painNextMorning;
  const isAnswered = score !== null;

  useEffect(() => {
    if (isNews && holder.get().said.text === "") actions.whisper(`First: ${title}`);
  }, []);

  const answerTo = (painNextMorning: Score | null) => morningAnswer({ ...session, painNextMorning }, guide);
  const wordsOn = (one: Score | null) => {
    const answer = answerTo(one);
    return one === null || !answer ? null : morningWords(one, answer, guide);
  };
  const answer = answerTo(score);
  const words = wordsOn(score);
  return (
    <section class="sheet-morning" aria-labelledby="sheet-morning-title">
      <h2 id="sheet-morning-title">{title}</h2>
      <p>{sessionWords(session, isToday)}</p>
      <Scores
        legend={isToday ? "Pain this morning" : `Pain on the morning of ${dayOfWeekWords(day)}`}
        value={score}
        onScore={(painNextMorning) => keeping.amend(session, (one) => ({ ...one, painNextMorning }))}
        adviceOn={wordsOn}
      />
      {words && answer && (
        <Advice tone={words.tone} advice={words} guide={guide}>
          {answer.verdict !== "go-on" && <Which session={session} />}
          {answer.verdict === "leave-out" && <WhoToAsk sheet={sheet} />}
        </Advice>
      )}
      <NextDayLine next={nextDayOf(sheet, now)} sheet={sheet} />
      <div class="sheet-bar">
        <button type="button" class={`sheet-button ${isAnswered ? "sheet-button--strong" : ""}`} onClick={onClose}>
          {isAnswered ? "Close, and go to the exercises" : "Not now"}
        </button>
      </div>
    </section>
  );
}

/** "Yesterday: pain 2 before, 6 after. What hurt: Clam." */
function sessionWords(session: Session, isYesterday: boolean): string {
  const { at, painBefore, painAfter } = session;
  const scores = [
    painBefore === null ? "" : `${painBefore} before`,
    painAfter === null ? "" : `${painAfter} after`,
  ].filter((part) => part !== "");
  const hurt = hurtItems(session).map(({ name }) => name);
  const day = isYesterday ? "Yesterday" : dayOfWeekWords(at.slice(0, 10));
  return [
    scores.length > 0 ? `${day}: pain ${scores.join(", ")}.` : `${day}: no pain score.`,
    hurt.length > 0 ? `What hurt: ${hurt.join(", ")}.` : "",
  ]
    .filter((part) => part !== "")
    .join(" ");
}

/** The rule is about one exercise: which one, where the session had several. */
function Which({ session }: { session: Session }) {
  const { keeping } = usePage();
  const done = doneItems(session);
  if (done.length < 2) return null;
  return (
    <HurtOnes
      session={session}
      isIn={(item) => item.hurt || done.includes(item)}
      onHurt={(at, hurt) => {
        keeping.amend(session, (one) => withHurt(one, at, hurt));
      }}
    />
  );
}

function WhoToAsk({ sheet }: { sheet: Prescription }) {
  const { at } = usePage();
  const contact = contactWords(sheet);
  return (
    <p>
      {contact && `Who to ask: ${contact}. `}
      <a href={at("safety/")}>When to be seen</a>
    </p>
  );
}

function NextDayLine({ next, sheet }: { next: NextDay | null; sheet: Prescription }) {
  if (!next) return null;
  return (
    <p>
      {next.kind === "today" && "Today is one of your days."}
      {next.kind === "later" && `Next: ${dayOfWeekWords(next.day)}.`}
      {next.kind === "over" && `The weeks of this sheet are over. ${askWords(sheet)} what comes next.`}
    </p>
  );
}
