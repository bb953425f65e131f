// The list of features, which the console makes.
import type { Manifest } from '../types/feature';

export const manifests: Record<string, Manifest>;
