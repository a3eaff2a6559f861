// A page of cards holds no more than the screen does: what would have to be scrolled goes to the next page.
// The element [data-card-pages] says how many cards its pages have (data-a-page), and hears "holds" with how many fit.

import { oncePerFrame } from './once-per-frame.js';

const MOST = 9;

// Fewer than these are no choice: rather let what stands beneath the cards be reached by the way down.
const FEW = 4;
const root = document.documentElement;

let settled = '';

// For how many cards each element has asked already: cards that are drawn anew, such as the next person's, ask anew.
const asked = new WeakMap();

const settings = () => [innerWidth, innerHeight, root.dataset.text, root.lang].join();

// Where each row of cards ends.
function rows(cards) {
  const ends = new Map();
  for (const card of cards) {
    const top = Math.round(card.offsetTop);
    ends.set(top, { bottom: card.offsetTop + card.offsetHeight, cards: (ends.get(top)?.cards ?? 0) + 1, card });
  }
  return [...ends.values()];
}

const count = (held) => held.reduce((sum, row) => sum + row.cards, 0);

function isAboveTheFoot({ card }) {
  const foot = card.closest('[data-screen]').querySelector('.screen-foot');
  return card.getBoundingClientRect().bottom + scrollY <= innerHeight - foot.offsetHeight;
}

// How many pixels more than the screen there are; beneath questions that are scrolled anyway, the cards alone must fit.
function excess(grid) {
  const screen = grid.closest('[data-screen]');
  if (screen.dataset.screen !== 'questions') return root.scrollHeight - innerHeight;
  const bars = [document.querySelector('.comfort-bar'), screen.querySelector('.screen-foot')];
  return grid.offsetHeight - (innerHeight - bars.reduce((sum, bar) => sum + (bar?.offsetHeight ?? 0), 0));
}

function fitting(grid) {
  const held = rows([...grid.children]);
  let over = excess(grid);
  while (over > 0 && held.length > 1) {
    if (count(held.slice(0, -1)) < FEW && isAboveTheFoot(held.at(-1))) break;
    over -= held.at(-1).bottom - held.at(-2).bottom;
    held.pop();
  }
  return count(held);
}

function tell(grid, cards) {
  if (cards === asked.get(grid) && Number(grid.dataset.aPage) !== cards) return;
  asked.set(grid, cards);
  grid.dispatchEvent(new CustomEvent('holds', { detail: cards }));
}

function measure() {
  const grid = document.querySelector('[data-card-pages]');
  if (!grid || !grid.offsetHeight || root.dataset.keyboard === 'open') return;
  const page = Number(grid.dataset.aPage);
  if (settled !== settings()) {
    const first = settled === '';
    settled = settings();
    asked.delete(grid);
    if (!first && page < MOST) {
      tell(grid, MOST);
      return;
    }
  }
  const cards = grid.childElementCount;
  const fit = fitting(grid);
  if (fit < cards && fit < page) tell(grid, fit);
}

const soon = oncePerFrame(measure);

new MutationObserver(soon).observe(document.body, { childList: true, subtree: true });
new MutationObserver(soon).observe(root, { attributes: true, attributeFilter: ['data-text', 'lang', 'data-keyboard'] });
addEventListener('resize', soon);
document.fonts?.addEventListener('loadingdone', soon);
soon();
