// The box's own keyboard: simple-keyboard draws the keys and hears the taps, this module writes into the field that has
// the focus. It does so as the browser itself would, so that the caret, a selection, undo, the field's longest text and
// the events that Flow listens to are the usual ones; nothing here waits for the box.
// The element [data-keys] says how the keys are called (data-name-…) and how long the same key is not heard again.

import { SimpleKeyboard } from './simple-keyboard/build/index.modern.esm.js';
import { latin, layoutOf } from './keyboard-layouts.js';

const FIELD = 'textarea, input:not([type]), input[type="text"], input[type="email"]';
// A tap that takes the focus away may be on its way to a button: the page moves only after it has arrived.
const SETTLED_MS = 200;
const BELOW_THE_CARET_PX = 24;
const CANDIDATES_SHOWN = 7;
const root = document.documentElement;

let field;
let keyboard;
let order = 'usual';
let page = 'letters';
let shift = 'off';
let inLatin = false;
let heard = { key: '', at: 0 };
let typedWithKeys = false;
let pointers = 0;
let pinyin;
let composing = '';
let offered = [];
let firstShown = 0;

const host = () => document.querySelector('[data-keys]');
const isOpen = () => root.dataset.keyboard === 'open';
const name = (of) => host().getAttribute(`data-name-${of}`) ?? '';
const wants = (letters) => Boolean(field?.closest(`[data-letters='${letters}']`));
const needsLatin = () => wants('latin') || wants('email');
const ownLayout = () => layoutOf(root.lang || 'en');
const layout = () => ((inLatin && ownLayout().own) || needsLatin() ? latin() : ownLayout());

// What the keys do.

const DEEDS = {
  '{shift}': () => turn(() => (shift = { off: 'once', once: 'lock', lock: 'off' }[shift])),
  '{order}': () => turn(() => (order = order === 'usual' ? 'abc' : 'usual')),
  '{script}': () => turn(() => (inLatin = !inLatin)),
  '{signs}': () => turn(() => (page = 'signs')),
  '{letters}': () => turn(() => (page = 'letters')),
  '{bksp}': () => (composing ? compose(composing.slice(0, -1)) : inField(() => document.execCommand('delete'))),
  '{enter}': () => (composing ? write(composing) : inField(newLine)),
  '{space}': () => (composing ? choose(offered[0]) : write(' ')),
  '{left}': () => inField(() => getSelection().modify('move', 'left', 'character')),
  '{right}': () => inField(() => getSelection().modify('move', 'right', 'character')),
  '{done}': () => close(),
};

function press(key, at) {
  const guard = Number(host().dataset.repeatGuardMs);
  if (!field || (key === heard.key && at - heard.at < guard)) return;
  heard = { key, at };
  (DEEDS[key] ?? (() => letter(key)))();
}

function letter(key) {
  if (layout().pinyin && /^[a-z]$/.test(key)) {
    compose(composing + key);
    return;
  }
  if (composing) choose(offered[0]);
  write(key);
  if (shift === 'once') turn(() => (shift = 'off'));
}

function write(text) {
  compose('');
  inField(() => document.execCommand('insertText', false, text));
}

function newLine() {
  if (field.tagName === 'TEXTAREA') document.execCommand('insertText', false, '\n');
  else close();
}

// Somebody who works the keys with a screen reader has the focus on them, and keeps it there.
function inField(deed) {
  const held = document.activeElement;
  if (held !== field) field.focus({ preventScroll: true });
  deed();
  follow();
  if (held !== field && host().contains(held)) held.focus({ preventScroll: true });
}

function turn(change) {
  change();
  draw();
}

// Pinyin: letters are gathered until a word is chosen.

function compose(letters) {
  if (letters === composing && !letters) return;
  composing = letters;
  firstShown = 0;
  offered = letters && pinyin ? pinyin.offers(letters) : [];
  drawCandidates();
}

function choose(offer) {
  const rest = offer ? composing.slice(offer.letters) : '';
  write(offer ? offer.text : composing);
  compose(rest);
}

// What was gathered and not chosen stays as the letters that it is, as in other programs.
function finishComposing() {
  if (composing && field?.isConnected) {
    field.setRangeText(composing, field.selectionStart, field.selectionEnd, 'end');
    field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  }
  composing = '';
  offered = [];
  host()?.querySelector('.candidates')?.replaceChildren();
}

function drawCandidates() {
  const bar = host().querySelector('.candidates');
  bar.hidden = !layout().pinyin || page !== 'letters';
  const shown = offered.slice(firstShown, firstShown + CANDIDATES_SHOWN);
  const buttons = shown.map((offer) => button(offer.text, offer.text, () => choose(offer)));
  if (offered.length > CANDIDATES_SHOWN) buttons.push(button('…', name('more'), showMore));
  const letters = document.createElement('span');
  letters.textContent = composing;
  bar.replaceChildren(letters, ...buttons);
}

function showMore() {
  firstShown = firstShown + CANDIDATES_SHOWN < offered.length ? firstShown + CANDIDATES_SHOWN : 0;
  drawCandidates();
}

function button(text, label, action) {
  const made = document.createElement('button');
  made.type = 'button';
  made.tabIndex = -1;
  made.textContent = text;
  made.setAttribute('aria-label', label);
  made.onclick = action;
  return made;
}

// Drawing.

function rows() {
  const now = layout();
  if (page === 'signs') return now.signs;
  const upper = shift !== 'off' && now.cases;
  return now[order].map((row) =>
    row
      .split(' ')
      .map((key) => (upper && !key.startsWith('{') ? key.toLocaleUpperCase(root.lang || 'en') : key))
      .join(' '),
  );
}

function lastRow() {
  const now = layout();
  const letters = page === 'letters';
  const comma = wants('email') ? '@' : now.comma;
  const script = letters && ownLayout().own && !needsLatin() ? ['{script}'] : [];
  return [letters ? '{signs}' : '{letters}', ...(letters ? ['{order}'] : []), ...script, comma, '{left}', '{space}']
    .concat('{right}', now.stop, '{enter}', '{done}')
    .join(' ');
}

// simple-keyboard writes a key's own name, {shift}, where it is given nothing to write.
const ONLY_DRAWN = '\u00a0';

// What is written on a key, and what it is called where that is not the same.
function labels() {
  const now = layout();
  const other = order === 'usual' ? 'abc' : 'usual';
  const script = inLatin ? ownLayout().own : 'EN';
  return {
    '{shift}': [ONLY_DRAWN, name('shift')],
    '{bksp}': [ONLY_DRAWN, name('backspace')],
    '{enter}': [ONLY_DRAWN, name(field?.tagName === 'TEXTAREA' ? 'enter' : 'done')],
    '{left}': [ONLY_DRAWN, name('left')],
    '{right}': [ONLY_DRAWN, name('right')],
    '{space}': [name('space')],
    '{done}': [name('done')],
    '{signs}': ['123', `123: ${name('signs')}`],
    '{letters}': [now.names.abc, `${now.names.abc}: ${name('letters')}`],
    '{order}': [now.names[other], `${now.names[other]}: ${name(`order-${other}`)}`],
    '{script}': [script, `${script}: ${name(inLatin ? 'script-own' : 'script-latin')}`],
  };
}

// A mark that stands above or below a letter is shown on a circle.
function shown(key) {
  return /^\p{M}$/u.test(key) ? `◌${key}` : key;
}

function draw() {
  const at = host();
  const held = at.contains(document.activeElement) ? document.activeElement.dataset.skbtn : undefined;
  const drawn = [...rows(), lastRow()];
  const called = Object.entries(labels());
  const letters = drawn.flatMap((row) => row.split(' ')).filter((key) => !key.startsWith('{'));
  const options = {
    layout: { now: drawn },
    layoutName: 'now',
    display: Object.fromEntries([
      ...letters.map((key) => [key, shown(key).replace('&', '&amp;')]),
      ...called.map(([key, [text]]) => [key, text]),
    ]),
    buttonAttributes: [
      ...called
        .filter(([, [, label]]) => label)
        .map(([key, [, label]]) => ({ attribute: 'aria-label', value: label, buttons: key })),
      { attribute: 'aria-pressed', value: String(shift !== 'off'), buttons: '{shift}' },
    ],
  };
  const columns = Math.max(...drawn.slice(0, -1).map((row) => row.split(' ').length), 10);
  at.style.setProperty('--columns', String(columns));
  at.style.setProperty('--rows', String(Math.max(ownLayout()[order].length, drawn.length - 1) + 1));
  at.dataset.shift = shift;

  keyboard ??= prepare(at);
  keyboard.setOptions(options);
  for (const key of at.querySelectorAll('.keys button')) key.tabIndex = -1;
  drawCandidates();
  if (held) (at.querySelector(`[data-skbtn="${CSS.escape(held)}"]`) ?? field).focus({ preventScroll: true });
  makeRoom();
}

function prepare(at) {
  const candidates = document.createElement('div');
  candidates.className = 'candidates';
  candidates.setAttribute('role', 'group');
  const keys = document.createElement('div');
  keys.className = 'keys';
  at.replaceChildren(candidates, keys);
  // The field keeps the focus while keys are tapped.
  at.addEventListener('mousedown', (event) => event.preventDefault());
  // What presses a key without a pointer: a screen reader.
  at.addEventListener('click', (event) => {
    const key = event.target.closest('[data-skbtn]');
    if (key && event.detail === 0) press(key.dataset.skbtn, event.timeStamp);
  });
  const made = new SimpleKeyboard(keys, {
    useButtonTag: true,
    disableButtonHold: true,
    disableCaretPositioning: true,
    enableLayoutCandidates: false,
    onKeyPress: (key, event) => press(key, event?.timeStamp ?? performance.now()),
    // simple-keyboard gathers what was typed: it has no need to.
    onChange: () => made.clearInput(),
  });
  return made;
}

// Coming and going.

function makeRoom() {
  root.style.setProperty('--keyboard-height', `${host().offsetHeight}px`);
  root.style.setProperty('--bar-height', `${barHeight()}px`);
}

// What the bar covers of the page at its top; on a small screen it scrolls with the page.
function barHeight() {
  const bar = document.querySelector('.comfort-bar');
  return bar && getComputedStyle(bar).position === 'sticky' ? bar.offsetHeight : 0;
}

function open() {
  const at = host();
  if (!at || !field) return;
  if (ownLayout().pinyin && !pinyin) {
    import('./pinyin.js').then((loaded) => {
      pinyin = loaded;
      compose(composing);
    });
  }
  at.hidden = false;
  root.dataset.keyboard = 'open';
  draw();
  reveal();
}

function close() {
  if (!isOpen()) return;
  finishComposing();
  page = 'letters';
  shift = 'off';
  delete root.dataset.keyboard;
  root.style.removeProperty('--keyboard-height');
  root.style.removeProperty('--bar-height');
  const at = host();
  if (at?.contains(document.activeElement)) field?.focus();
  if (at) at.hidden = true;
}

// The field is seen between the bar and the keyboard; of a long one, the caret's line. That of a search stands beneath the
// bar, so that what was found is seen too.
function reveal() {
  if (!isOpen() || !field?.isConnected) return;
  scrollInside();
  const top = barHeight();
  const searched = field.closest('.searched');
  if (searched) {
    scrollBy({ top: searched.getBoundingClientRect().top - top, behavior: 'instant' });
    return;
  }
  const bottom = innerHeight - host().offsetHeight - BELOW_THE_CARET_PX;
  const box = (field.closest('vaadin-text-area, vaadin-text-field') ?? field).getBoundingClientRect();
  if (box.top >= top && box.bottom <= bottom) return;
  if (box.height <= bottom - top) {
    scrollBy({ top: box.top < top ? box.top - top : box.bottom - bottom, behavior: 'instant' });
    return;
  }
  const caret = caretLine();
  if (caret.bottom > bottom) scrollBy({ top: caret.bottom - bottom, behavior: 'instant' });
  else if (caret.top < top) scrollBy({ top: caret.top - top, behavior: 'instant' });
}

// A large field grows to a limit only; then its text scrolls inside it.
function scrollInside() {
  const frame = field.closest('vaadin-text-area')?.shadowRoot?.querySelector('[part~="input-field"]');
  if (!frame || frame.scrollHeight <= frame.clientHeight) return;
  const caret = caretLine();
  const { top, bottom } = frame.getBoundingClientRect();
  if (caret.bottom > bottom) frame.scrollTop += caret.bottom - bottom;
  else if (caret.top < top) frame.scrollTop -= top - caret.top;
}

// Browsers don't tell where a field's caret is: the text before it is laid out a second time, out of sight, and measured.
function caretLine() {
  const style = getComputedStyle(field);
  const copy = document.createElement('div');
  for (const property of ['font', 'letterSpacing', 'lineHeight', 'padding', 'border', 'boxSizing', 'direction']) {
    copy.style[property] = style[property];
  }
  Object.assign(copy.style, { position: 'fixed', visibility: 'hidden', whiteSpace: 'pre-wrap', overflowWrap: 'break-word' });
  copy.style.width = style.width;
  copy.textContent = `${field.value.slice(0, field.selectionEnd)}.`;
  document.body.append(copy);
  const bottom = field.getBoundingClientRect().top + copy.offsetHeight;
  copy.remove();
  return { bottom, top: bottom - 2 * parseFloat(style.fontSize) };
}

// After the letter is on the screen, so that it does not wait for this.
function follow() {
  requestAnimationFrame(() => setTimeout(reveal));
}

function leave() {
  setTimeout(() => {
    const now = document.activeElement;
    if (pointers === 0 && !now?.matches(FIELD) && !host()?.contains(now)) close();
  }, SETTLED_MS);
}

function isField(element) {
  return element instanceof Element && element.matches(FIELD) && !element.readOnly && host();
}

document.addEventListener('focusin', ({ target }) => {
  if (!isField(target)) return;
  field = target;
  if (!typedWithKeys) open();
});

document.addEventListener('focusout', ({ relatedTarget }) => {
  if (!host()?.contains(relatedTarget)) finishComposing();
  leave();
});

addEventListener(
  'pointerdown',
  () => {
    pointers += 1;
    typedWithKeys = false;
  },
  true,
);

for (const type of ['pointerup', 'pointercancel']) {
  addEventListener(
    type,
    () => {
      pointers = Math.max(pointers - 1, 0);
      if (isOpen()) leave();
    },
    true,
  );
}

document.addEventListener('click', ({ target }) => {
  if (!isField(target) || target !== document.activeElement) return;
  if (isOpen()) follow();
  else open();
});

// A real keyboard takes over at once; the next touch brings this one back.
addEventListener(
  'keydown',
  (event) => {
    if (!event.isTrusted || ['Control', 'Shift', 'Alt', 'Meta'].includes(event.key)) return;
    typedWithKeys = event.key !== 'Escape';
    if (!isOpen()) return;
    if (event.key === 'Escape') event.preventDefault();
    close();
  },
  true,
);

// The device's own keyboard stays away from each field, and nothing of one person is kept for the next.
function attend() {
  if (!host()) return;
  for (const found of document.querySelectorAll(FIELD)) {
    if (found.inputMode !== 'none') found.inputMode = 'none';
  }
  if (field && !field.isConnected) {
    composing = '';
    finishComposing();
    close();
    field = undefined;
    heard = { key: '', at: 0 };
  }
  if (document.querySelector('[data-screen="welcome"]')) {
    order = 'usual';
    inLatin = false;
  }
}

new MutationObserver(attend).observe(document.body, { childList: true, subtree: true });

// The keys are drawn anew, and the field stays above them, when they are in another language or their letters in another size.
const language = new MutationObserver(() => isOpen() && open());
language.observe(root, { attributes: true, attributeFilter: ['lang', 'data-text'] });
language.observe(document.body, { attributes: true, attributeFilter: ['data-name-done'], subtree: true });
addEventListener('resize', () => {
  if (!isOpen()) return;
  makeRoom();
  reveal();
});
attend();
