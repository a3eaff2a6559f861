// The keys of a review: Enter confirms what the picture above shows, in longer texts Ctrl+Enter does, and F2 shows the whole
// page. A key that is held down confirms once only.
function confirms(event) {
  if (event.key !== 'Enter' || event.repeat || event.isComposing) return false;
  if (event.target.closest('button, a, summary')) return false;
  return event.target.tagName !== 'TEXTAREA' || event.ctrlKey || event.metaKey;
}

document.addEventListener(
  'keydown',
  event => {
    const question = event.target.closest?.('[data-question]');
    if (!question) return;
    if (confirms(event)) {
      event.preventDefault();
      // What was typed last reaches the box before the confirmation does.
      document.activeElement?.blur();
      question.querySelector('.confirm')?.click();
    } else if (event.key === 'F2' && !event.repeat) {
      event.preventDefault();
      question.querySelector('.see-page > button')?.click();
    }
  },
  true
);
