import { render } from 'preact';
import { App } from './app.tsx';
import { language } from './words.ts';

document.documentElement.lang = language;
const root = document.getElementById('app');
if (root) render(<App first={root.dataset.view === 'import' ? 'import' : 'home'} />, root);
