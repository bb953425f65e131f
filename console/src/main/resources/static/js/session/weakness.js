// What is wrong with a password or a code, in the reader's language.
import { t } from '../i18n/index.js';
import { faultsOf } from '../ui/faults.js';

const KNOWN = ['common-password', 'password-with-name', 'repeating-password', 'present-password', 'app-code'];

/** The faults of a problem, by field. */
export function secretFaults(problem) {
  const worded = (fault) => (KNOWN.includes(fault.code) ? { ...fault, detail: t(`secret.${fault.code}`) } : fault);
  return faultsOf({ errors: problem?.errors?.map(worded) });
}
