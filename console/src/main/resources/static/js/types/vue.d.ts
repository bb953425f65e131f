// What the pages use of Vue, for checks without its package.

export interface Ref<T = any> {
  value: T;
}
export type ComputedRef<T = any> = Readonly<Ref<T>>;
type Source<T> = Ref<T> | (() => T);
type Stop = () => void;
interface WatchOptions {
  immediate?: boolean;
  deep?: boolean;
  flush?: 'pre' | 'post' | 'sync';
}

export function ref<T>(value: T): Ref<T>;
export function shallowRef<T>(value: T): Ref<T>;
export function reactive<T extends object>(value: T): T;
export function computed<T>(get: () => T): ComputedRef<T>;
export function toValue<T>(source: T | Source<T>): T;
export function watch<T>(source: Source<T> | object, does: (now: T, before: T) => unknown, options?: WatchOptions): Stop;
export function watchEffect(does: () => unknown): Stop;
/** Shows a node in an element; null takes it away again. */
export function render(node: any, place: Element): void;
export function nextTick(does?: () => unknown): Promise<void>;
export function onMounted(does: () => unknown): void;
export function onUnmounted(does: () => unknown): void;
export function onBeforeUnmount(does: () => unknown): void;
export function onErrorCaptured(does: (error: unknown) => unknown): void;
export function provide(key: symbol, value: unknown): void;
export function inject<T>(key: symbol, otherwise: T): any;
export function useId(): string;
export function h(type: any, props?: object | null, children?: unknown): any;
export function createApp(component: object, props?: object): { mount(place: Element | string): void; unmount(): void };
