/** A web worker that computes one layout. */
import { layOut, type LayoutQuestion } from './lay-out';

self.onmessage = ({ data }: MessageEvent<LayoutQuestion>) => self.postMessage(layOut(data));
