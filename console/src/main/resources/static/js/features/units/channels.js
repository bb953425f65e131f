// A unit's channels as one text, an address a line, and as the service takes them.

export function joined(channels) {
  return channels.map(({ address }) => address).join('\n');
}

export function channelsOf(text) {
  return text.split(/\s+/).filter(Boolean).map((address) => ({ type: address.includes('://') ? 'webhook' : 'mail', address }));
}

/** The faults of channels, which the form has as one field: {channels: '2: …'}. */
export function withChannels(faults) {
  const found = Object.entries(faults)
    .map(([field, detail]) => ({ match: /^channels(?:\[(\d+)])?/.exec(field), detail }))
    .filter(({ match }) => match)
    .map(({ match, detail }) => (match[1] ? `${Number(match[1]) + 1}: ${detail}` : detail));
  return found.length ? { ...faults, channels: found.join('; ') } : faults;
}
