/** Runs in a worker of its own: takes one question, gives one drawing. */
import { layOut, type LayoutQuestion } from './lay-out';

self.onmessage = ({ data }: MessageEvent<LayoutQuestion>) => self.postMessage(layOut(data));
