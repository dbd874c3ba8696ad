/** The public page's search: without it the page is whole and readable. */
import { type Found, Search } from './search.ts';

/** Milliseconds without a key before the sentence is read for its meaning. */
const PAUSE = 300;

function startSearch(): void {
  const form = document.querySelector<HTMLFormElement>('form[role=search]');
  const input = form?.querySelector('input');
  const told = form?.querySelector<HTMLElement>('[data-found]');
  const results = document.querySelector<HTMLElement>('#found');
  if (!form || !input || !told || !results) return;
  const articles = [...document.querySelectorAll<HTMLElement>('article')];
  const homes = articles.map((article) => article.parentElement);
  const parts = [...document.querySelectorAll<HTMLElement>('main > section')].filter((part) => part !== results);
  const search = new Search(articles.map(textOf));
  let timer = 0;

  const tell = (count: number): string =>
    (count === 0 ? told.dataset.unfound : told.dataset.found?.replace('{count}', String(count))) ?? '';
  const show = (finds: readonly Found[] | null): void => {
    articles.forEach((article, at) => {
      article.querySelector('.why')?.remove();
      homes[at]?.append(article);
    });
    for (const part of parts) part.hidden = finds !== null;
    for (const { at, why } of finds ?? []) {
      const article = articles[at];
      if (article && why !== '') article.querySelector('h3')?.after(paragraph(why));
      if (article) results.append(article);
    }
    results.hidden = finds === null || finds.length === 0;
    told.textContent = finds ? tell(finds.length) : '';
  };
  const find = (): void => {
    clearTimeout(timer);
    const question = input.value.trim();
    const finds = question === '' ? null : search.literal(question);
    show(finds);
    if (!finds) return;
    // Nothing yet is not nothing: what means the same takes a moment.
    if (finds.length === 0) told.textContent = told.dataset.wait ?? '';
    timer = setTimeout(() => show(search.byMeaning(question)), PAUSE);
  };
  form.hidden = false;
  form.addEventListener('submit', (event) => event.preventDefault());
  input.addEventListener('input', find);
  // The table of contents leads to parts that a search hides.
  document.querySelector('nav')?.addEventListener('click', () => {
    input.value = '';
    find();
  });
}

function textOf(article: Element): { title: string; facts: string[] } {
  const text = (element: Element): string => element.textContent ?? '';
  return {
    title: text(article.querySelector('h3') ?? article),
    facts: [...article.querySelectorAll('dd'), ...article.querySelectorAll('.no')].map(text),
  };
}

function paragraph(text: string): HTMLElement {
  const element = document.createElement('p');
  element.className = 'why';
  element.textContent = text;
  return element;
}

startSearch();
