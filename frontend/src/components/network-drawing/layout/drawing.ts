/** What the layout of a network gives: everything that is drawn, in pixels at zoom 1. Plain data, for a worker. */
import type { LayerKind } from '../../../api/graph';
import type { Point } from './boxes';

export type DrawnKind = LayerKind | 'module';

/** A layer or a folded module. */
export interface DrawnNode {
  id: string;
  kind: DrawnKind;
  /** Its name, without what the frame around it says already. */
  label: string;
  /** What stands below the name. */
  detail: string;
  /** Name in full, for those who hear it and for search. */
  name: string;
  x: number;
  y: number;
  width: number;
  height: number;
}

/** An unfolded module: the frame around what stands in it. */
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
  /** Which node feeds which, by id. */
  edges: [string, string][];
}
