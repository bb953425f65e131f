// From which standing a project may come to which, as the registry has it. Pure.

const WAYS = {
  ONBOARDING: ['ACTIVE', 'WITHDRAWN'],
  ACTIVE: ['SUSPENDED', 'WITHDRAWN'],
  SUSPENDED: ['ACTIVE', 'WITHDRAWN'],
  WITHDRAWN: ['ACTIVE'],
};

export function waysFrom(standing) {
  return WAYS[standing] ?? [];
}

/** Only the end of an onboarding needs no reason. */
export function needsReason(from, to) {
  return !(from === 'ONBOARDING' && to === 'ACTIVE');
}
