// What is wrong with a password or a code, in the reader's language.
import { t } from '../i18n/index.js';
import { faultsOf } from '../ui/faults.js';

const KNOWN = ['common-password', 'password-with-name', 'repeating-password', 'wrong-password', 'wrong-code'];

/** What a problem says of a field; undefined if nothing. */
export function passwordFault(problem, field) {
  const detail = faultsOf(problem)[field];
  const kind = KNOWN.find((each) => problem?.type?.endsWith(`/${each}`));
  return detail && kind ? t(`secret.${kind}`) : detail;
}
