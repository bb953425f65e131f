// What is wrong first, then every instance, the throughput, the records set aside, the disabled channels, and the deliveries.
import { html } from '../../html.js';
import { named } from '../../i18n/index.js';
import { may } from '../../session/rights.js';
import { ApiLink } from '../../ui/ApiLink.js';
import { DeadLetters } from './DeadLetters.js';
import { Deliveries } from './Deliveries.js';
import { DisabledChannels } from './DisabledChannels.js';
import manifest from './manifest.js';
import { Overview } from './Overview.js';

export function OperationsPage() {
  return html`<div class="page operations" data-test="operations">
    <div class="page-head"><h1>${named(manifest.title)}</h1><span class="grow" /><${ApiLink} /></div>
    ${may('operations') && [html`<${Overview} key="overview" />`, html`<${DeadLetters} key="dead-letters" />`]}
    <${DisabledChannels} key="disabled-channels" />
    <${Deliveries} key="deliveries" />
  </div>`;
}
