// The first script, small and by itself: asks who is signed in while all the others are still on their way.
import { askEarly } from './session/ask.js';

askEarly();
