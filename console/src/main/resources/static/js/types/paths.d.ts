// Which type a request or an answer has, by the path that is asked for.
import type { Answers, Bodies } from './api';

type Segment<S extends string> = string extends S ? '{}' : S;

/** A path as the interfaces have it, without what is asked after it: {} stands for whatever is filled in. */
type Pattern<P extends string> = P extends `${infer Path}?${string}` ? Pattern<Path>
  : P extends `${infer First}/${infer Rest}` ? `${Segment<First>}/${Pattern<Rest>}`
    : Segment<P>;

/** What a GET is answered with; anything where the path is not known before it runs. */
export type AnswerAt<P extends string> = Pattern<P> extends keyof Answers ? Answers[Pattern<P>] : any;

/** What a request carries; anything in the same way. */
export type BodyTo<M extends string, P extends string> = `${M} ${Pattern<P>}` extends keyof Bodies ? Bodies[`${M} ${Pattern<P>}`] : any;
