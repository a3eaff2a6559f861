// A screen longer than the tablet is gone through with taps: the button [data-more-below] in its foot is there while
// something lies beneath, and moves the page by what can be seen between the two bars.

import { oncePerFrame } from './once-per-frame.js';

const root = document.documentElement;
const KEPT_IN_SIGHT_PX = 48;
const LEAST_PX = 8;

function below() {
  return root.scrollHeight - innerHeight - scrollY;
}

function look() {
  const foot = document.querySelector('button[data-more-below]')?.closest('.screen-foot');
  const stays = foot && getComputedStyle(foot).position !== 'static' && root.dataset.keyboard !== 'open';
  root.toggleAttribute('data-more-below', Boolean(stays) && below() > LEAST_PX);
}

function down(button) {
  const bars = [document.querySelector('.comfort-bar'), button.closest('.screen-foot')];
  const seen = innerHeight - bars.reduce((sum, bar) => sum + (bar?.offsetHeight ?? 0), 0);
  const behavior = matchMedia('(prefers-reduced-motion: reduce)').matches ? 'instant' : 'smooth';
  scrollBy({ top: Math.max(seen - KEPT_IN_SIGHT_PX, KEPT_IN_SIGHT_PX), behavior });
}

addEventListener('click', ({ target }) => {
  const button = target instanceof Element && target.closest('button[data-more-below]');
  if (button) down(button);
});

const soon = oncePerFrame(look);

addEventListener('scroll', soon, { passive: true });
addEventListener('resize', soon);
new ResizeObserver(soon).observe(document.body);
new MutationObserver(soon).observe(document.body, { childList: true, subtree: true });
new MutationObserver(soon).observe(root, { attributes: true, attributeFilter: ['data-text', 'lang', 'data-keyboard'] });
soon();
