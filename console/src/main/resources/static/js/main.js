import { createApp } from '/js/vendor/vue.js';
import { App } from './App.js';
import { startLive } from './live.js';
import { dropOldDrafts } from './session/drafts.js';
import { comeBack } from './session/login.js';
import { loadSession, watchSession } from './session/session.js';
import { loadSettings } from './settings.js';

async function begin() {
  const [signedIn] = await Promise.all([loadSession(), loadSettings()]);
  dropOldDrafts();
  if (signedIn) {
    comeBack();
    watchSession();
    startLive();
  }
}

createApp(App, { begin }).mount('#app');
