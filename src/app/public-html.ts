import { PUBLIC_PARTS, type PublicEntry, type PublicPart } from '../domain/public-entries.ts';
import { say } from '../messages/index.ts';

/** What stands around the entries of the public page. */
export interface PublicFrame {
  readonly hub: string;
  readonly office: string;
  /** The day it shows, in words. */
  readonly updated: string;
  /** Where citizens answer: a need or an offer, and the sign-up of experts; '' where there is no such Form. */
  readonly post: string;
  readonly signUp: string;
}

/** The title and the content of the public page as HTML; every text is escaped. The page's style and script stand in sidebar/public. */
export function publicHtml(frame: PublicFrame, entries: readonly PublicEntry[]): { title: string; body: string } {
  const parts = PUBLIC_PARTS.map((part) => [part, entries.filter((one) => one.part === part)] as const);
  const title = say('public.title', { hub: frame.hub });
  const body = [
    `<header><h1>${safe(title)}</h1><p>${safe(say('public.lead'))}</p><p class="on">${safe(say('public.updated', { date: frame.updated }))}</p></header>`,
    `<nav aria-label="${safe(say('public.contents'))}"><ul>${parts.map(([part, own]) => tab(part, own.length)).join('')}</ul></nav>`,
    `<form role="search" hidden><label for="words">${safe(say('public.search'))}</label><input id="words" type="search" autocomplete="off"><p aria-live="polite" data-found="${safe(say('public.found'))}" data-wait="${safe(say('public.wait'))}" data-unfound="${safe(say('public.unfound'))}"></p></form>`,
    `<section id="found" aria-labelledby="h-found" hidden><h2 id="h-found">${safe(say('public.results'))}</h2></section>`,
    ...parts.map(([part, own]) => section(frame, part, own)),
    footer(frame),
  ];
  return { title: safe(title), body: body.join('\n') };
}

function tab(part: PublicPart, count: number): string {
  return `<li><a href="#${part}">${safe(say(`public.${part}`))}<span>${count}</span></a></li>`;
}

function section(frame: PublicFrame, part: PublicPart, entries: readonly PublicEntry[]): string {
  const content =
    entries.length > 0 ? entries.map((one) => article(frame, one)).join('') : `<p>${safe(say('public.none'))}</p>`;
  return `<section id="${part}" aria-labelledby="h-${part}"><h2 id="h-${part}" tabindex="-1">${safe(say(`public.${part}`))}</h2>${content}</section>`;
}

function article(frame: PublicFrame, { id, part, title, facts }: PublicEntry): string {
  const rows = facts.map(([label, text]) => `<div><dt>${safe(label)}</dt><dd>${linked(text)}</dd></div>`).join('');
  const answers = part === 'needs' || part === 'offers';
  const answer = answers && frame.post ? `<p class="do">${link(frame.post, say(`public.${part}.answer`))}</p>` : '';
  const heading = `h-${safe(id)}`;
  return `<article aria-labelledby="${heading}"><h3 id="${heading}">${safe(title)}</h3><dl>${rows}</dl>${answer}<p class="no">${safe(say('public.number', { id }))}</p></article>`;
}

function footer({ hub, office, post, signUp }: PublicFrame): string {
  const ways = [
    ...(post ? [link(post, say('public.post'))] : []),
    ...(signUp ? [link(signUp, say('public.signUp'))] : []),
  ];
  const list = ways.length > 0 ? `<ul>${ways.map((way) => `<li>${way}</li>`).join('')}</ul>` : '';
  return `<footer><h2>${safe(say('public.join'))}</h2>${list}<p>${safe(say('public.contact', { hub, office }))}</p><p>${safe(say('public.consent'))}</p></footer>`;
}

/** An address becomes a link; anything else is text, its lines kept. */
function linked(text: string): string {
  return /^https?:\/\/[^\s"'<>]+$/.test(text) ? link(text, text) : safe(text).replace(/\n/g, '<br>');
}

const link = (href: string, text: string): string => `<a href="${safe(href)}">${safe(text)}</a>`;

const NAMES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

function safe(text: string): string {
  return text.replace(/[&<>"']/g, (character) => NAMES[character] ?? character);
}
