// What a browser says of itself, in the words that people have for it.

const BROWSERS = [['Edg/', 'Edge'], ['MicroMessenger/', 'WeChat'], ['OPR/', 'Opera'], ['Firefox/', 'Firefox'], ['Chrome/', 'Chrome'], ['Safari/', 'Safari']];
const SYSTEMS = [['Android', 'Android'], ['iPhone', 'iPhone'], ['iPad', 'iPad'], ['HarmonyOS', 'HarmonyOS'], ['Windows', 'Windows'], ['Mac OS', 'macOS'], ['Linux', 'Linux']];

/** Such as "Chrome · Windows"; what it says itself if nothing of it is known. */
export function deviceOf(agent) {
  const known = [BROWSERS, SYSTEMS].map((list) => list.find(([mark]) => agent.includes(mark))?.[1]).filter(Boolean);
  return known.length ? known.join(' · ') : agent.slice(0, 60);
}
