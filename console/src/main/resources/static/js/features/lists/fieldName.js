// What a field of a project is called: as the headings of the template.
import { t } from '../../i18n/index.js';

export function fieldName(name) {
  return t(`lists.field.${name}`);
}
