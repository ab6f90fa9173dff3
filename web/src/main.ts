/** Starts the pages. */
import { mount } from 'svelte';
import App from './App.svelte';
import './tokens.css';
import './base.css';
import { registerShellWorker } from './offline/register';
import { currentLanguage, setLanguage } from './texts/index.svelte';

setLanguage(currentLanguage());
const target = document.getElementById('app');
if (target) mount(App, { target });
registerShellWorker();
