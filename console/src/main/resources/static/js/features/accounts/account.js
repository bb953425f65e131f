// An account as a form has it, and as the service takes it.

export function draftOf({ name = '', names = /** @type {{zh?: string, en?: string}} */ ({}), unit = '', roles = [], disabled = false }) {
  return { name, 'names.zh': names.zh ?? '', 'names.en': names.en ?? '', unit, roles: [...roles], disabled, password: '' };
}

export function newAccountOf(draft) {
  return { ...personOf(draft), name: draft.name.trim(), password: draft.password };
}

export function profileOf(draft) {
  return { ...personOf(draft), disabled: draft.disabled };
}

function personOf(draft) {
  const en = draft['names.en'].trim();
  return {
    names: { zh: draft['names.zh'].trim(), ...(en && { en }) },
    ...(draft.unit && { unit: draft.unit }),
    roles: draft.roles,
  };
}
