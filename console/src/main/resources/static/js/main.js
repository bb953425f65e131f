import { createApp } from '/js/vendor/vue.js';
import { App } from './frame/App.js';
import { startLive } from './live.js';
import { dropOldDrafts } from './session/drafts.js';
import { comeBack } from './session/login.js';
import { loadSession, watchSession } from './session/session.js';
import './ui/theme.js';

async function begin() {
  const signedIn = await loadSession();
  dropOldDrafts();
  if (signedIn) {
    comeBack();
    watchSession();
    startLive();
  }
}

createApp(App, { begin }).mount('#app');
