/** Sound on a phone that is locked, rings, or wants a touch first. */

import assert from "node:assert/strict";
import { afterEach, beforeEach, test } from "node:test";

/** A phone: its document, and a sound that the device stops and that may want a touch to go on. */
class Phone extends EventTarget {
  visibilityState = "visible";
  isTouched = false;
  wantsTouch = false;
  state = "suspended";
  made = 0;
  tones = 0;

  touch(kind: string): void {
    this.isTouched = true;
    this.dispatchEvent(new Event(kind));
    this.isTouched = false;
  }

  lock(): void {
    this.state = "interrupted";
    this.visibilityState = "hidden";
    this.dispatchEvent(new Event("visibilitychange"));
  }

  unlock(): void {
    this.visibilityState = "visible";
    this.dispatchEvent(new Event("visibilitychange"));
  }
}

function soundOf(phone: Phone) {
  const gain = { setValueAtTime() {}, linearRampToValueAtTime() {} };
  const node = { gain, frequency: {}, connect: (to: unknown) => to, stop() {} };
  return class {
    currentTime = 0;
    destination = {};
    constructor() {
      phone.made++;
    }
    get state() {
      return phone.state;
    }
    async resume() {
      if (phone.wantsTouch && !phone.isTouched) throw new Error("not from a touch");
      phone.state = "running";
    }
    createGain() {
      return node;
    }
    createOscillator() {
      return { ...node, start: () => phone.tones++ };
    }
  };
}

type Signals = typeof import("../../state/signals.ts");
let phone = new Phone();
let signals: Signals;
let turn = 0;

beforeEach(async () => {
  phone = new Phone();
  Object.assign(globalThis, { document: phone, AudioContext: soundOf(phone) });
  // Each time a page of its own.
  signals = (await import(`../../state/signals.ts?page=${turn++}`)) as Signals;
});

afterEach(() => {
  Reflect.deleteProperty(globalThis, "document");
  Reflect.deleteProperty(globalThis, "AudioContext");
});

const soon = () => new Promise((resolve) => setTimeout(resolve));

async function tones(): Promise<number> {
  phone.tones = 0;
  signals.beep(1);
  await soon();
  return phone.tones;
}

test("a tap on a timer starts the sound, and one tone sounds", async () => {
  signals.prepareSound();
  assert.equal(await tones(), 1);
  assert.equal(phone.made, 1);
});

test("a phone that was locked sounds again as soon as the page is shown, without a touch", async () => {
  signals.prepareSound();
  phone.lock();
  phone.unlock();
  await soon();
  assert.equal(phone.state, "running");
  assert.equal(await tones(), 1);
});

for (const kind of ["click", "touchend", "keydown"]) {
  test(`a phone that wants a touch first sounds again after the next ${kind}`, async () => {
    signals.prepareSound();
    phone.wantsTouch = true;
    phone.lock();
    phone.unlock();
    assert.equal(await tones(), 0, "nothing is said of a sound that cannot be had");
    phone.touch(kind);
    assert.equal(await tones(), 1);
    assert.equal(phone.made, 1, "it is the same sound");
  });
}

test("a timer that went on while the page was closed sounds from the next touch on, and no sound is made before", async () => {
  phone.wantsTouch = true;
  signals.prepareSoundOnTouch();
  assert.equal(phone.made, 0);
  phone.touch("touchend");
  assert.equal(await tones(), 1);
});

test("a device without sound goes on in silence", async () => {
  Object.assign(globalThis, {
    AudioContext: class {
      constructor() {
        throw new Error("no sound here");
      }
    },
  });
  signals.prepareSound();
  phone.touch("touchend");
  assert.equal(await tones(), 0);
});
