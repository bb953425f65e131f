// What keeps a form from being taken, as far as no field of it says so.
import { html } from '../html.js';
import { Notice } from './Notice.js';

const CONFLICTS = [409, 412];

export function FormProblem({ form, test, conflict }) {
  const problem = form.general();
  if (CONFLICTS.includes(problem?.status) && conflict) {
    return html`<p class="notice" role="alert" data-test=${`${test}-conflict`}>${conflict}</p>`;
  }
  return problem && html`<${Notice} problem=${problem} onRetry=${() => form.submit()} />`;
}
// conflict is what a 409 or a 412 means here.
FormProblem.props = ['form', 'test', 'conflict'];
