// Reads the screen aloud: what lies on top, from the top, one voice at a time. A button [data-read-to-me] starts it, and
// so does the box with a "read-aloud" event on a part of the screen; any tap, any key and any change of the screen ends it.
// The element [data-kiosk] says whether the box has a voice (data-speaks), how loud (data-volume) and whether a person's
// own words are read too (data-own-words: the permit, or nothing when they said no). Until that is said it hears
// "others-may-hear" when there are such words. The sounds live in memory, and only until they have been heard.

// The longest piece of a person's own words that is read in one go, in characters.
const LONGEST = 300;

const FIELDS = 'vaadin-text-field, vaadin-text-area';
const UNREAD = '[aria-hidden="true"], .visually-hidden, .simple-keyboard, script, style';
const MARK = 'being-read';

// The reading that goes on: what it reads and how to end it; and whether the tap or key at hand has just ended one.
let current = null;
let hasJustEnded = false;

// The keys of the box's own texts, for each language that has been read.
const keys = new Map();

const kiosk = () => document.querySelector('[data-kiosk]');
const topPanel = () => [...document.querySelectorAll('[data-panel] .panel')].at(-1);

// What reading aloud begins with: a panel, or the screen with what is said above it, and then the bar.
export function onTop() {
  const panel = topPanel();
  const shown = (parts) => [...document.querySelectorAll(parts)];
  return panel ? [panel] : [...shown('.not-kept, main'), ...shown('.comfort-bar')];
}

// Everything that can be seen in these parts, piece by piece: {element, text, lang, own, range}.
export function readingOrder(parts) {
  const pieces = [];
  parts.forEach((part) => gather(part, pieces));
  const isButton = (piece) => piece.element.closest('[data-read-to-me]');
  return [...pieces.filter((piece) => !isButton(piece)), ...pieces.filter(isButton)];
}

function gather(element, pieces) {
  if (element.matches(UNREAD) || !element.checkVisibility({ visibilityProperty: true })) return;
  if (element.matches(FIELDS)) {
    gatherField(element, pieces);
  } else if (element.dataset.spoken) {
    add(pieces, element, element.dataset.spoken);
  } else if (element.matches('img[alt]')) {
    add(pieces, element, element.alt);
  } else {
    for (const node of element.childNodes) {
      if (node.nodeType === Node.TEXT_NODE) addText(pieces, element, node);
      if (node.nodeType === Node.ELEMENT_NODE) gather(node, pieces);
    }
  }
}

// Name, what stands in it, hint and complaint, in the order in which they are seen rather than that of the DOM.
function gatherField(field, pieces) {
  const gatherSlot = (name) =>
    field.querySelectorAll(`:scope > [slot="${name}"]`).forEach((part) => gather(part, pieces));
  gatherSlot('label');
  const typed = field.querySelector('input, textarea')?.value ?? '';
  for (const [from, to] of sentences(typed, language(field))) add(pieces, field, typed.slice(from, to), true);
  gatherSlot('helper');
  gatherSlot('error-message');
}

function addText(pieces, element, node) {
  const own = Boolean(element.closest('[data-own]'));
  for (const [from, to] of own ? sentences(node.data, language(element)) : lines(node.data)) {
    const range = new Range();
    range.setStart(node, from);
    range.setEnd(node, to);
    add(pieces, element, node.data.slice(from, to), own, range);
  }
}

function add(pieces, element, words, own = false, range = null) {
  const text = words.replace(/\s+/g, ' ').trim();
  if (/[\p{L}\p{N}]/u.test(text)) pieces.push({ element, text, lang: language(element), own, range });
}

function language(element) {
  const tag = element.closest('[lang]')?.lang || 'en';
  return tag.startsWith('zh') ? 'zh-Hans' : tag.split('-')[0];
}

function lines(text) {
  return [...text.matchAll(/[^\n]+/g)].map((line) => [line.index, line.index + line[0].length]);
}

// A line break ends a sentence too, and one that is too long is read in several pieces.
function sentences(text, lang) {
  const segmenter = new Intl.Segmenter(lang, { granularity: 'sentence' });
  const piece = new RegExp(`\\S(?:.{0,${LONGEST - 2}}\\S)?(?=\\s|$)|\\S.{0,${LONGEST - 1}}`, 'gu');
  return lines(text).flatMap(([from, to]) =>
    [...segmenter.segment(text.slice(from, to))].flatMap((sentence) =>
      [...sentence.segment.matchAll(piece)].map((found) => {
        const start = from + sentence.index + found.index;
        return [start, start + found[0].length];
      }),
    ),
  );
}

async function keysIn(lang) {
  if (!keys.has(lang)) {
    const answer = await fetch(`speech/${encodeURIComponent(lang)}`);
    if (!answer.ok) return new Map();
    keys.set(lang, new Map(Object.entries(await answer.json())));
  }
  return keys.get(lang);
}

// A text of the box's own by its key, which the browser may keep while the box says that it has not changed; anything
// else in a body, which it may not.
export async function soundOf({ text, lang }, signal) {
  const key = (await keysIn(lang)).get(text);
  const place = `speech/${encodeURIComponent(lang)}`;
  const answer = key
    ? await fetch(`${place}/${encodeURIComponent(key)}`, { signal })
    : await fetch(place, { method: 'POST', body: text, headers: headers(), cache: 'no-store', signal });
  return answer.ok ? answer.blob() : null;
}

function headers() {
  const meta = (name) => document.querySelector(`meta[name="${name}"]`)?.content;
  return {
    'Content-Type': 'text/plain;charset=UTF-8',
    [meta('_csrf_header') ?? 'X-CSRF-TOKEN']: meta('_csrf') ?? '',
    'Own-Words': kiosk()?.dataset.ownWords ?? '',
  };
}

async function read(parts) {
  end();
  if (!kiosk()?.hasAttribute('data-speaks')) return;
  const ending = new AbortController();
  const audio = document.createElement('audio');
  const watch = new MutationObserver(endWhenTheScreenChanges);
  current = { parts, panel: topPanel(), ending, audio, watch };
  const mine = current;
  watch.observe(document.body, { childList: true, subtree: true });
  document.body.append(audio);
  document.querySelectorAll('[data-read-to-me]').forEach((button) => button.toggleAttribute('data-reading', true));

  const quietly = (piece) => piece && soundOf(piece, ending.signal).catch(() => null);
  const pieces = readingOrder(parts).filter((piece) => !piece.own || kiosk().dataset.ownWords);
  let coming = quietly(pieces[0]);
  for (let at = 0; at < pieces.length && current === mine; at++) {
    const sound = await coming;
    coming = current === mine ? quietly(pieces[at + 1]) : null;
    if (sound && current === mine && pieces[at].element.isConnected) {
      mark(pieces[at]);
      await play(sound, mine);
      unmark();
      // Whoever listens is there, though nobody touches the screen.
      if (current === mine) window.dispatchEvent(new Event('listened'));
    }
  }
  if (current === mine) end();
}

function play(sound, reading) {
  return new Promise((heard) => {
    const { audio, ending } = reading;
    const address = URL.createObjectURL(sound);
    const done = () => {
      URL.revokeObjectURL(address);
      ending.signal.removeEventListener('abort', done);
      heard();
    };
    ending.signal.addEventListener('abort', done);
    audio.onended = done;
    audio.onerror = done;
    audio.volume = Number(kiosk()?.dataset.volume ?? 1);
    audio.src = address;
    // A browser that plays nothing yet (nobody has tapped) stays quiet altogether.
    audio.play().catch(() => current === reading && end());
  });
}

function mark({ element, range }) {
  unmark();
  const shown = element.closest('button, a') ?? element;
  shown.classList.add(MARK);
  shown.scrollIntoView({ block: 'nearest' });
  if (range) CSS.highlights?.set(MARK, new Highlight(range));
}

function unmark() {
  document.querySelectorAll(`.${MARK}`).forEach((element) => element.classList.remove(MARK));
  CSS.highlights?.delete(MARK);
}

function end() {
  if (!current) return;
  const { ending, audio, watch } = current;
  current = null;
  watch.disconnect();
  audio.pause();
  audio.removeAttribute('src');
  audio.load();
  audio.remove();
  ending.abort();
  unmark();
  document.querySelectorAll('[data-read-to-me]').forEach((button) => button.removeAttribute('data-reading'));
}

function endWhenTheScreenChanges() {
  if (current && (current.panel !== topPanel() || current.parts.some((part) => !part.isConnected))) end();
}

function tapped() {
  if (current) {
    end();
  } else if (readingOrder(onTop()).some((piece) => piece.own) && kiosk().dataset.ownWords === undefined) {
    kiosk().dispatchEvent(new CustomEvent('others-may-hear'));
  } else {
    read(onTop());
  }
}

for (const type of ['pointerdown', 'keydown']) {
  window.addEventListener(
    type,
    () => {
      hasJustEnded = current !== null;
      end();
    },
    { capture: true },
  );
}

document.addEventListener('click', (event) => {
  if (event.target.closest('[data-read-to-me]') && !hasJustEnded) tapped();
  hasJustEnded = false;
});

document.addEventListener('read-aloud', (event) => {
  read(event.target.matches('[data-kiosk]') ? onTop() : [event.target.querySelector('.panel') ?? event.target]);
});
