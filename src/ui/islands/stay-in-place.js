// Nicer where a script may run: buttons that change a page without leaving one's place, and a preview that follows typing.
// Every form works without it. Whatever goes wrong here, the form is sent the plain way and the server says what to do.
// @ts-check

/** Milliseconds of rest after which the preview follows. */
const rest = 300;

/**
 * The page a form leads to, or null where it leads elsewhere or is refused.
 * @param {HTMLFormElement} form
 * @param {URLSearchParams} body
 * @param {AbortSignal} [signal]
 */
async function pageAfter(form, body, signal) {
  const answer = await fetch(form.action, { method: 'post', body, signal: signal ?? null });
  const isHere = new URL(answer.url).pathname === location.pathname;
  if (!answer.ok || !isHere) return null;
  return { page: new DOMParser().parseFromString(await answer.text(), 'text/html'), address: answer.url };
}

/**
 * What a form says, as the browser would send it.
 * @param {HTMLFormElement} form
 * @param {HTMLElement | null} button
 */
function bodyOf(form, button) {
  const body = new URLSearchParams();
  for (const [name, value] of new FormData(form, button)) if (typeof value === 'string') body.append(name, value);
  return body;
}

const spoken = document.createElement('p');
spoken.className = 'hidden-words';
spoken.setAttribute('aria-live', 'polite');
document.body.append(spoken);

let isSending = false;

/**
 * Puts the new content in the place of the old one; the focus stays on the button that was pressed, wherever it went.
 * @param {Document} page
 * @param {string} itemId
 * @param {string} pressed
 */
function showPage(page, itemId, pressed) {
  const [before, after] = [document.querySelector('main'), page.querySelector('main')];
  if (!before || !after) return;
  document.title = page.title;
  before.replaceWith(document.adoptNode(after));
  const item = document.getElementById(itemId);
  const buttons = [...(item?.querySelectorAll('button') ?? [])];
  const button = buttons.find(({ value }) => value === pressed) ?? buttons[0];
  (button ?? after).focus();
  item?.scrollIntoView({ block: 'nearest' });
  spoken.textContent = [after.querySelector('[role=status]')?.textContent, item?.dataset['place']].join(' ');
}

document.addEventListener('submit', async (event) => {
  const { target: form, submitter } = event;
  if (!(form instanceof HTMLFormElement) || form.dataset['inPlace'] === undefined) return;
  event.preventDefault();
  if (isSending) return;
  isSending = true;
  const pressed = submitter instanceof HTMLButtonElement ? submitter.value : '';
  const found = await pageAfter(form, bodyOf(form, submitter)).catch(() => null);
  isSending = false;
  if (found) {
    history.replaceState(null, '', found.address);
    showPage(found.page, form.dataset['inPlace'], pressed);
  } else {
    delete form.dataset['inPlace'];
    form.requestSubmit(submitter);
  }
});

let waiting = 0;
let last = new AbortController();

document.addEventListener('input', (event) => {
  const form = event.target instanceof Element ? event.target.closest('form') : null;
  const shown = form?.dataset['preview'];
  if (!form || !shown) return;
  clearTimeout(waiting);
  waiting = setTimeout(async () => {
    last.abort();
    last = new AbortController();
    const body = bodyOf(form, form.querySelector('button[value=podglad]'));
    const found = await pageAfter(form, body, last.signal).catch(() => null);
    const preview = found?.page.getElementById(shown);
    if (preview) document.getElementById(shown)?.replaceWith(document.adoptNode(preview));
  }, rest);
});
