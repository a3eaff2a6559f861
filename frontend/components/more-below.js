// What is longer than the tablet is gone through with taps: the button [data-more-below] in a screen's foot and among a
// panel's buttons is there while something lies beneath, and moves the page by what can be seen between the two bars, or
// the panel by what can be seen above its buttons.

import { oncePerFrame } from './once-per-frame.js';

const root = document.documentElement;
const KEPT_IN_SIGHT_PX = 48;
const LEAST_PX = 8;

function hasMore(part) {
  return part.scrollHeight - part.clientHeight - part.scrollTop > LEAST_PX;
}

function look() {
  const foot = document.querySelector('.screen-foot:has(button[data-more-below])');
  const stays = foot && getComputedStyle(foot).position !== 'static' && root.dataset.keyboard !== 'open';
  root.toggleAttribute('data-more-below', Boolean(stays) && hasMore(root));
  for (const panel of document.querySelectorAll('.panel-backdrop')) {
    panel.toggleAttribute('data-longer', panel.scrollHeight > panel.clientHeight);
    panel.toggleAttribute('data-more-below', hasMore(panel));
  }
}

function down(button) {
  const panel = button.closest('.panel-backdrop');
  const bars = panel
    ? [button.closest('.panel-buttons')]
    : [document.querySelector('.comfort-bar'), button.closest('.screen-foot')];
  const seen = innerHeight - bars.reduce((sum, bar) => sum + (bar?.offsetHeight ?? 0), 0);
  const behavior = matchMedia('(prefers-reduced-motion: reduce)').matches ? 'instant' : 'smooth';
  (panel ?? window).scrollBy({ top: Math.max(seen - KEPT_IN_SIGHT_PX, KEPT_IN_SIGHT_PX), behavior });
}

addEventListener('click', ({ target }) => {
  const button = target instanceof Element && target.closest('button[data-more-below]');
  if (button) down(button);
});

const soon = oncePerFrame(look);

addEventListener('scroll', soon, { passive: true, capture: true });
addEventListener('resize', soon);
new ResizeObserver(soon).observe(document.body);
new MutationObserver(soon).observe(document.body, { childList: true, subtree: true });
new MutationObserver(soon).observe(root, { attributes: true, attributeFilter: ['data-text', 'lang', 'data-keyboard'] });
soon();
