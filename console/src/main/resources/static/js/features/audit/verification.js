// What a verification says, in few words.

/** 'sound', 'unsigned' where nothing proves that records were not exchanged, or 'wrong'. */
export function stateOf({ faults, signed, sealed }) {
  if (faults.length > 0) {
    return 'wrong';
  }
  return signed && sealed ? 'sound' : 'unsigned';
}

/** Where a fault is: partition and offsets, the entry, or how many. */
export function whereOf({ partition, offset, through, entry, records }) {
  const place = partition === undefined ? '' : `${partition}: ${offset}${through > offset ? `–${through}` : ''}`;
  return [place, entry, records].filter((part) => part !== undefined && part !== '').join(' · ');
}
