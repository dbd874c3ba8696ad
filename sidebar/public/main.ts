/** The public page's search: without it the page is whole and readable. */

const folded = (text: string): string => text.normalize('NFKC').toLowerCase();

function startSearch(): void {
  const form = document.querySelector<HTMLFormElement>('form[role=search]');
  const input = form?.querySelector('input');
  const told = form?.querySelector<HTMLElement>('[data-found]');
  if (!form || !input || !told) return;
  const articles = [...document.querySelectorAll('article')].map((element) => ({
    element,
    text: folded(element.textContent ?? ''),
  }));
  const find = (): void => {
    const words = folded(input.value).split(/\s+/).filter(Boolean);
    let count = 0;
    for (const { element, text } of articles) {
      element.hidden = !words.every((word) => text.includes(word));
      if (!element.hidden) count++;
    }
    told.textContent = words.length > 0 ? (told.dataset.found ?? '').replace('{count}', String(count)) : '';
  };
  form.hidden = false;
  form.addEventListener('submit', (event) => event.preventDefault());
  input.addEventListener('input', find);
}

startSearch();
