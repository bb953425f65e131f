// A unit as a form has it, and as the service takes it.

export const KINDS = ['DISTRICT', 'DEPARTMENT', 'STREET', 'PLATFORM', 'ENTERPRISE'];

export function draftOf({ code = '', names = /** @type {{zh?: string, en?: string}} */ ({}), kind = 'DEPARTMENT', parent = '' }) {
  return { code, 'names.zh': names.zh ?? '', 'names.en': names.en ?? '', kind, parent };
}

export function bodyOf(draft) {
  const en = draft['names.en'].trim();
  return {
    code: draft.code.trim(),
    names: { zh: draft['names.zh'].trim(), ...(en && { en }) },
    kind: draft.kind,
    ...(draft.parent && { parent: draft.parent }),
  };
}
