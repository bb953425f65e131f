// What a field of a project is called.
import { t, tOpen } from '../../i18n/index.js';

export function fieldName(name) {
  return name === 'id' ? t('lists.field.id') : tOpen('audit.field', name);
}
