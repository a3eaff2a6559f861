// The keys of a review: Enter confirms what the picture above shows, in longer texts Ctrl+Enter does, and F2 shows the whole
// page. A key that is held down confirms once only. From the line of a text Enter leads to the next; at the last one it confirms.
function confirms(event) {
  if (event.key !== 'Enter' || event.repeat || event.isComposing || event.keyCode === 229) return false;
  if (event.target.closest('button, a, summary')) return false;
  return event.target.tagName !== 'TEXTAREA' || event.ctrlKey || event.metaKey;
}

// The field of the line after this one, if there is one.
function nextLine(question, target) {
  const lines = [...question.querySelectorAll('[data-line]')];
  const at = lines.indexOf(target.closest('[data-line]'));
  return at < 0 ? undefined : lines[at + 1];
}

function goTo(line) {
  line.focus();
  line.parentElement.scrollIntoView({ block: 'center' });
}

document.addEventListener(
  'keydown',
  event => {
    const question = event.target.closest?.('[data-question]');
    if (!question) return;
    if (confirms(event)) {
      event.preventDefault();
      const next = event.ctrlKey || event.metaKey ? undefined : nextLine(question, event.target);
      if (next) {
        goTo(next);
        return;
      }
      // What was typed last reaches the box before the confirmation does.
      document.activeElement?.blur();
      question.querySelector('.confirm')?.click();
    } else if (event.key === 'F2' && !event.repeat) {
      event.preventDefault();
      const sheet = event.target.closest('[data-line]')?.dataset.page;
      const see = question.querySelector(sheet ? `.see-page[data-page='${sheet}']` : '.see-page');
      see?.querySelector('button')?.click();
    }
  },
  true
);
