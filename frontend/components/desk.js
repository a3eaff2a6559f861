// The copy buttons of the hand-over desk. The asynchronous clipboard needs a secure page and a permission; where it is
// missing, the text is selected and copied as of old.
async function copied(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copiedAsOfOld(text);
  }
}

function copiedAsOfOld(text) {
  const field = document.createElement('textarea');
  field.value = text;
  field.readOnly = true;
  field.className = 'visually-hidden';
  document.body.append(field);
  field.select();
  try {
    return document.execCommand('copy');
  } catch {
    return false;
  } finally {
    field.remove();
  }
}

document.addEventListener('click', async event => {
  const button = event.target.closest?.('[data-copies]');
  if (!button) return;
  const value = document.getElementById(button.dataset.copies);
  const worked = await copied(value.textContent);
  button.focus();
  const status = document.getElementById('copied');
  status.textContent = '';
  requestAnimationFrame(() => {
    status.textContent = worked ? button.dataset.copiedOf : button.dataset.notCopied;
  });
  button.dataset.label ??= button.textContent;
  button.textContent = worked ? button.dataset.copied : button.dataset.label;
  button.classList.toggle('done', worked);
  if (!worked) getSelection().selectAllChildren(value);
});
