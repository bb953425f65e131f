// An account as a form has it, and as the service takes it.

export function draftOf({ name = '', names = /** @type {{zh?: string, en?: string}} */ ({}), unit = '', roles = [], disabled = false }) {
  return { name, 'names.zh': names.zh ?? '', 'names.en': names.en ?? '', unit, roles: [...roles], disabled, password: '' };
}

export function bodyOf(draft, isNew) {
  const en = draft['names.en'].trim();
  return {
    names: { zh: draft['names.zh'].trim(), ...(en && { en }) },
    ...(draft.unit && { unit: draft.unit }),
    roles: draft.roles,
    ...(isNew ? { name: draft.name.trim(), password: draft.password } : { disabled: draft.disabled }),
  };
}
