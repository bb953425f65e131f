import { createApp } from 'vue';
import { App } from './App.js';
import { startLive } from './live.js';
import { loadSettings } from './settings.js';

await loadSettings();
createApp(App).mount('#app');
startLive();
