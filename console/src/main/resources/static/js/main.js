import './early.js';
import { createApp } from '/js/vendor/vue.js';
import { App } from './frame/App.js';
import { startLive } from './live.js';
import { dropOldDrafts } from './session/drafts.js';
import { comeBack } from './session/login.js';
import { loadSession, session, watchSession } from './session/session.js';
import { askForVisit, beginVisit, visitBegun } from './session/visit.js';
import './ui/theme.js';

async function begin() {
  const signedIn = await loadSession(askForVisit);
  dropOldDrafts();
  if (signedIn) {
    comeBack();
    beginVisit(session.value);
    watchSession();
    startLive(visitBegun());
  }
}

createApp(App, { begin }).mount('#app');
