import { createApp } from '/js/vendor/vue.js';
import { getJson } from './api.js';
import { App } from './frame/App.js';
import { startLive } from './live.js';
import { dropOldDrafts } from './session/drafts.js';
import { comeBack } from './session/login.js';
import { loadSession, watchSession } from './session/session.js';
import { settings } from './settings.js';
import './ui/theme.js';

async function begin() {
  const [signedIn] = await Promise.all([loadSession(), loadSettings()]);
  dropOldDrafts();
  if (signedIn) {
    comeBack();
    watchSession();
    startLive();
  }
}

async function loadSettings() {
  try {
    Object.assign(settings, await getJson('/api/console/settings'));
  } catch {
    // The page is of use without it; the default zone stands.
  }
}

createApp(App, { begin }).mount('#app');
