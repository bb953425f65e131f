// An account as a form has it, and as the service takes it.

export function draftOf({ name = '', names = {}, unit = '', roles = [], disabled = false }) {
  return { name, zh: names.zh ?? '', en: names.en ?? '', unit, roles: [...roles], disabled, password: '' };
}

/** What has to be filled in still, in the service's words. */
export function missingIn(draft, isNew) {
  return [
    isNew && !draft.name.trim() && 'name',
    !draft.zh.trim() && 'names.zh',
    !draft.roles.length && 'roles',
    isNew && !draft.password && 'password',
  ].filter(Boolean);
}

export function bodyOf(draft, isNew) {
  const en = draft.en.trim();
  return {
    names: { zh: draft.zh.trim(), ...(en && { en }) },
    ...(draft.unit && { unit: draft.unit }),
    roles: draft.roles,
    ...(isNew ? { name: draft.name.trim(), password: draft.password } : { disabled: draft.disabled }),
  };
}
