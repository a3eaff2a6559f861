// The kiosk's clock for a screen that nobody touches, and its place in the browser's history.
// The element [data-kiosk] says how long to wait (data-idle-ms) and how long to warn (data-warning-ms), and hears
// "idle-warning" and "idle-over" (again and again while nobody comes), and "in-use" once a minute of use.

const TICK_MS = 500;
// A pause in the ticks as long as this means that the device slept: whoever wakes it is asked first.
const SLEPT_MS = 90_000;
const IN_USE_MS = 60_000;

let lastTouch = performance.now();
let lastUse = lastTouch;
let lastTick = Date.now();
let phase = 'active';

function touched() {
  lastTouch = performance.now();
  phase = 'active';
}

// The box hears of touches that change nothing, such as scrolling, so that it does not take the words for left behind.
function used() {
  touched();
  if (lastTouch - lastUse > IN_USE_MS) {
    lastUse = lastTouch;
    document.querySelector('[data-kiosk]')?.dispatchEvent(new CustomEvent('in-use'));
  }
}

// The page's first script tells of the browser's Back with "went-back": whoever goes back is there.
for (const type of ['pointerdown', 'keydown', 'wheel', 'input', 'went-back']) {
  window.addEventListener(type, used, { capture: true, passive: true });
}

// A long story takes longer to hear than anybody has to touch the screen; the question whether one is there does not count.
window.addEventListener('listened', () => phase === 'active' && used());

// So does one in sign language to watch; a video comes to its end by itself.
window.addEventListener(
  'timeupdate',
  ({ target }) => phase === 'active' && target.matches?.('video') && !target.paused && used(),
  { capture: true, passive: true },
);

function tick() {
  const kiosk = document.querySelector('[data-kiosk]');
  const now = Date.now();
  const slept = now - lastTick > SLEPT_MS;
  lastTick = now;
  if (!kiosk) return;

  const allowed = Number(kiosk.dataset.idleMs);
  const warning = Number(kiosk.dataset.warningMs);
  if (slept && phase === 'active') lastTouch = Math.min(lastTouch, performance.now() - allowed);
  const idle = performance.now() - lastTouch;

  if (idle >= allowed + warning) {
    touched();
    kiosk.dispatchEvent(new CustomEvent('idle-over'));
  } else if (phase === 'active' && idle >= allowed) {
    phase = 'warned';
    kiosk.dispatchEvent(new CustomEvent('idle-warning'));
  }
}

setInterval(tick, TICK_MS);

// What was typed since the box last heard of it goes to the box while the page goes away: Flow's own request would not
// get off any more. Beacons may have 64 kB; of a longer text nothing is sent, and at most half a second is lost.
let typedIn = [];

// A field that is gone takes its words with it.
new MutationObserver(() => (typedIn = typedIn.filter((field) => field.isConnected))).observe(document.body, {
  childList: true,
  subtree: true,
});

window.addEventListener(
  'input',
  ({ target }) => {
    typedIn = typedIn.filter((field) => field !== target).concat(target);
    sayWhetherReached();
  },
  { capture: true, passive: true },
);

function sayLastWords(leaving) {
  const kiosk = document.querySelector('[data-kiosk]');
  const hosts = typedIn.map((field) => [field, field.isConnected && field.closest('vaadin-text-area, vaadin-text-field')]);
  const fields = hosts.filter(([, host]) => host);
  const clients = Object.values(window.Vaadin?.Flow?.clients ?? {}).filter((client) => client.getNodeId);
  const client = clients.find((known) => known.getNodeId(kiosk) >= 0);
  if (!kiosk || !client) return;
  const say = (node, part, words, last) =>
    navigator.sendBeacon(
      'last-words',
      JSON.stringify({
        ui: client.getUIId(),
        node,
        journey: kiosk.dataset.journey,
        part,
        words,
        leaving: leaving && last,
      }),
    );
  if (fields.length === 0) say(-1, '', '', true);
  fields.forEach(([field, host], at) =>
    say(client.getNodeId(host), host.dataset.partOfStory ?? '', field.value, at === fields.length - 1),
  );
}

// Flow tries to reach the box for ever and then brings everything that was typed meanwhile: until then the screen says so.
function sayWhetherReached() {
  const line = document.querySelector('[data-not-reached]');
  if (!line) return;
  const lost = ['reconnecting', 'connection-lost'].includes(window.Vaadin?.connectionState?.state);
  const waits = lost && typedIn.some((field) => field.isConnected);
  const words = waits ? line.dataset.notReached : '';
  if (line.textContent !== words) line.textContent = words;
}

window.Vaadin?.connectionState?.addStateChangeListener(sayWhetherReached);

window.addEventListener('pagehide', () => sayLastWords(true));
document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'hidden') sayLastWords(false);
});

// The browser's own menus, and dragging words about, belong to no kiosk. What is copied or cut would outlive its person in
// the tablet's clipboard.
for (const type of ['contextmenu', 'dragstart', 'drop', 'copy', 'cut']) {
  window.addEventListener(type, (event) => document.querySelector('[data-kiosk]') && event.preventDefault());
}

// On Linux the middle button pastes what was selected last, by whomever and wherever.
for (const type of ['mousedown', 'mouseup', 'auxclick']) {
  const stop = (event) => event.button === 1 && document.querySelector('[data-kiosk]') && event.preventDefault();
  window.addEventListener(type, stop, { capture: true });
}

// A page that the browser kept for its Back is the page of the person before.
window.addEventListener('pageshow', (event) => {
  if (event.persisted) location.reload();
});

// One entry of our own in the history, made at the first touch (browsers skip entries made without one): the browser's
// Back then arrives as a popstate, which the page's first script turns into the journey's Back.
for (const type of ['pointerdown', 'keydown']) {
  window.addEventListener(
    type,
    () => {
      if (!history.state?.caught) history.pushState({ caught: true }, '');
    },
    { capture: true, once: true },
  );
}

// What is written in a large field runs in the direction of its first letter. unicode-bidi: plaintext would tell it line by
// line, but takes Chromium so long that letters would lag behind the fingers.
const FROM_THE_RIGHT = /[\p{Script=Arabic}\p{Script=Hebrew}]/u;

function direct(field) {
  const letter = /\p{L}/u.exec(field.value)?.[0];
  const direction = letter ? (FROM_THE_RIGHT.test(letter) ? 'rtl' : 'ltr') : '';
  if (field.dir !== direction) field.dir = direction;
}

for (const type of ['input', 'focusin']) {
  window.addEventListener(type, ({ target }) => target.matches?.('textarea') && direct(target), { capture: true });
}

new MutationObserver(() =>
  requestAnimationFrame(() => document.querySelectorAll('textarea').forEach(direct)),
).observe(document.body, { childList: true, subtree: true });

// What no story can be is refused before it is in the field, so that what stands there stays. Words.MOST_CHARACTERS.
const MOST_CHARACTERS = 200_000;

window.addEventListener(
  'paste',
  (event) => {
    const before = event.target.value?.length ?? 0;
    const pasted = event.clipboardData?.getData('text').length ?? 0;
    if (before + pasted > MOST_CHARACTERS) {
      event.preventDefault();
      event.stopImmediatePropagation();
      document.querySelector('[data-kiosk]')?.dispatchEvent(new CustomEvent('far-too-much'));
    }
  },
  { capture: true },
);
