// Which page an address names, and whose it is.
import { AccountsPage } from './accounts/AccountsPage.js';
import { AlertsPage } from './alerts/AlertsPage.js';
import { AuditPage } from './audit/AuditPage.js';
import { DevicesPage } from './devices/DevicesPage.js';
import { html } from './html.js';
import { t } from './i18n/index.js';
import { MePage } from './me/MePage.js';
import { OperationsPage } from './operations/OperationsPage.js';
import { PortfolioPage } from './portfolio/PortfolioPage.js';
import { ProjectPage } from './project/ProjectPage.js';
import { NoRights } from './session/NoRights.js';
import { may } from './session/rights.js';
import { UnitsPage } from './units/UnitsPage.js';

const PAGES = [
  { name: 'portfolio', right: 'read', node: () => html`<${PortfolioPage} />` },
  { name: 'alerts', right: 'read', node: () => html`<${AlertsPage} />` },
  { name: 'operations', right: 'deliveries', node: () => html`<${OperationsPage} />` },
  { name: 'units', right: 'organise', node: () => html`<${UnitsPage} />` },
  { name: 'devices', right: 'devices', node: () => html`<${DevicesPage} />` },
  { name: 'accounts', right: 'accounts', node: () => html`<${AccountsPage} />` },
  { name: 'audit', right: 'audit', node: () => html`<${AuditPage} />` },
];

/** The pages of the account that is signed in, in the order of the navigation. */
export function ownPages() {
  return PAGES.filter(({ right }) => may(right));
}

export function pathOf({ name }) {
  return name === 'portfolio' ? '/' : `/${name}`;
}

export function pageAt([first, id]) {
  if (first === 'me') {
    return { name: 'me', node: () => html`<${MePage} />` };
  }
  const [home] = ownPages();
  if (!home) {
    return { name: '', node: () => html`<${NoRights} />` };
  }
  if (!first) {
    return home;
  }
  const page = first === 'projects' && id
    ? { name: 'portfolio', right: 'read', node: () => html`<${ProjectPage} key=${id} id=${id} />` }
    : PAGES.find(({ name }) => name === first);
  if (!page) {
    return { name: '', node: () => html`<p class="page notice" data-test="unknown-page">${t('page.unknown')}</p>` };
  }
  return may(page.right) ? page : { name: '', node: () => html`<p class="page notice" data-test="forbidden">${t('page.forbidden')}</p>` };
}
