// A unit as a form has it, and as the service takes it.

export const KINDS = ['DISTRICT', 'DEPARTMENT', 'STREET', 'PLATFORM', 'ENTERPRISE'];

export function draftOf({ code = '', names = {}, kind = 'DEPARTMENT', parent = '', channels = [] }) {
  return { code, zh: names.zh ?? '', en: names.en ?? '', kind, parent, webhooks: channels.map(({ address }) => address).join('\n') };
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
    channels: draft.webhooks.split(/\s+/).filter(Boolean).map((address) => ({ type: 'webhook', address })),
  };
}

/** The faults of channels, which the form has as one field: {channels: '2: …'}. */
export function withChannels(faults) {
  const told = Object.entries(faults)
    .map(([field, detail]) => ({ found: /^channels(?:\[(\d+)])?/.exec(field), detail }))
    .filter(({ found }) => found)
    .map(({ found, detail }) => (found[1] ? `${Number(found[1]) + 1}: ${detail}` : detail));
  return told.length ? { ...faults, channels: told.join('; ') } : faults;
}
