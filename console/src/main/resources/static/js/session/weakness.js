// What is wrong with a password or a code, in the reader's language.
import { t } from '../i18n/index.js';
import { faultsOf } from '../ui/faults.js';

const KNOWN = ['common-password', 'password-with-name', 'repeating-password', 'wrong-password', 'wrong-code'];

/** The faults of a problem, by field. */
export function secretFaults(problem) {
  const kind = KNOWN.find((each) => problem?.type?.endsWith(`/${each}`));
  const faults = faultsOf(problem);
  return kind ? Object.fromEntries(Object.keys(faults).map((field) => [field, t(`secret.${kind}`)])) : faults;
}
