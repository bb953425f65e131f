// A unit as a form has it, and as the service takes it.

export const KINDS = ['DISTRICT', 'DEPARTMENT', 'STREET', 'PLATFORM', 'ENTERPRISE'];

export function draftOf({ code = '', names = {}, kind = 'DEPARTMENT', parent = '' }) {
  return { code, zh: names.zh ?? '', en: names.en ?? '', kind, parent };
}

/** What has to be filled in still, in the service's words. */
export function missingIn(draft) {
  return [!draft.code.trim() && 'code', !draft.zh.trim() && 'names.zh'].filter(Boolean);
}

export function bodyOf(draft) {
  const en = draft.en.trim();
  return {
    code: draft.code.trim(),
    names: { zh: draft.zh.trim(), ...(en && { en }) },
    kind: draft.kind,
    ...(draft.parent && { parent: draft.parent }),
  };
}
