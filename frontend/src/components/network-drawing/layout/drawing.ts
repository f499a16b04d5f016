/** The layout of a network: everything that is drawn, in pixels at zoom 1. Plain data, for a web worker. */
import type { LayerKind } from '../../../api/graph';
import type { Point } from './boxes';

export type DrawnKind = LayerKind | 'module';

/** A layer or a collapsed module. */
export interface DrawnNode {
  id: string;
  kind: DrawnKind;
  /** Its name; a long one is shortened in the middle. */
  label: string;
  /** Text below the name. */
  detail: string;
  /** Full name, for the tooltip and screen readers. */
  name: string;
  x: number;
  y: number;
  width: number;
  height: number;
  /** How strong the colour is that shows a share of its channels, in percent. @default the colour of its kind */
  sharePercent?: number;
}

/** The frame of an expanded module. */
export interface DrawnFrame {
  id: string;
  title: string;
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface Drawing {
  width: number;
  height: number;
  nodes: DrawnNode[];
  /** Outer frames before inner ones. */
  frames: DrawnFrame[];
  /** Lines between nodes and the borders of frames, each as points from top to bottom. */
  lines: Point[][];
  /** Lines from the end of a column to the next one, as corners. */
  bends: Point[][];
  /** Connections between nodes, by id. */
  edges: [string, string][];
}
