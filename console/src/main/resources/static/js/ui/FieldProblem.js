// What is wrong with a field. Its line is kept free, so that nothing jumps when there is something to say.
import { html } from '../html.js';

export function FieldProblem({ id, test, words }) {
  return html`<p class="field-problem" id=${id} role=${words ? 'alert' : null} data-test=${words ? `${test}-problem` : null}>${words}</p>`;
}
FieldProblem.props = ['id', 'test', 'words'];
