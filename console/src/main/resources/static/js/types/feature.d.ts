// What a feature's manifest says; features.js reads it.

export interface Names {
  zh: string;
  en: string;
}

export interface Manifest {
  title: Names;
  /** Who may visit it, by a name of session/rights.js; everybody if there is none. */
  right?: string;
  /** Where it stands in the navigation, from 1; not there without. */
  place?: number;
  /** Whose navigation entry is lit while it is visited, if it has none of its own. */
  within?: string;
  /** Its addresses; :names become the page's props. */
  routes: string[];
  /** Fetches the component. */
  page(): Promise<object>;
  /** Fetches its words, first the Chinese ones. */
  texts(): Promise<{ default: Record<string, string> }>[];
  /** Style sheets of its folder. */
  styles?: string[];
  /** Other features whose words and styles it uses. */
  needs?: string[];
  /** Which live signals concern it: its lists and answers are then fetched again. */
  live?(signal: { type: string; key: string }): boolean;
  badge?: Badge;
}

/** The number beside its navigation entry. */
export interface Badge {
  path: string;
  live(signal: { type: string; key: string }): boolean;
  count(answer: any): number | string | null;
  /** What the number says, to whoever cannot see where it stands. */
  label(count: number | string): string;
  /** What to tell of that was not there before. */
  news(now: any, before: any): { words: string; address: string } | false | undefined;
}

export interface Feature extends Manifest {
  name: string;
}
