// The kiosk's clock for a screen that nobody touches, and its place in the browser's history.
// The element [data-kiosk] says how long to wait (data-idle-ms) and how long to warn (data-warning-ms), and hears
// "idle-warning" and "idle-over".

const TICK_MS = 500;
// A pause in the ticks as long as this means that the device slept: whoever wakes it is asked first.
const SLEPT_MS = 90_000;

let lastTouch = performance.now();
let lastTick = Date.now();
let phase = 'active';

function touched() {
  lastTouch = performance.now();
  phase = 'active';
}

for (const type of ['pointerdown', 'keydown', 'wheel', 'input']) {
  window.addEventListener(type, touched, { capture: true, passive: true });
}

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

  if (phase !== 'over' && idle >= allowed + warning) {
    phase = 'over';
    kiosk.dispatchEvent(new CustomEvent('idle-over'));
  } else if (phase === 'active' && idle >= allowed) {
    phase = 'warned';
    kiosk.dispatchEvent(new CustomEvent('idle-warning'));
  }
}

setInterval(tick, TICK_MS);

// One entry of our own in the history, made at the first touch (browsers skip entries made without one): the browser's
// Back then arrives as a popstate, which the page's first script turns into the journey's Back.
window.addEventListener(
  'pointerdown',
  () => {
    if (!history.state?.caught) history.pushState({ caught: true }, '');
  },
  { capture: true, once: true },
);
