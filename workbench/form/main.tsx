import { render } from 'preact';
import { language } from '../words.ts';
import { FormPage } from './page.tsx';

document.documentElement.lang = language;
const root = document.getElementById('app');
if (root) render(<FormPage id={location.pathname.split('/').at(-1) ?? ''} query={location.search.slice(1)} />, root);
