import Box from '@mui/material/Box';
import Slider from '@mui/material/Slider';
import { useState } from 'react';
import type { Image } from '../../../api/images';
import type { SeenPart } from '../../../api/predictions';
import { SeenCrop } from '../../../components/photograph-stage/seen-crop';

/** A part of the crop, as fractions of its width and height. */
export interface DrawnBox {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export interface BoxDrawerProps {
  image: Image;
  /** The part of the photograph that the network sees. */
  seen: SeenPart;
  /** The box; undefined before one is drawn. */
  box: DrawnBox | undefined;
  /** Called when a box is finished. */
  onDrawn: (box: DrawnBox) => void;
}

const PERCENT = 100;
/** A shorter drag is a click. */
const SHORTEST = 0.02;
const MIDDLE: DrawnBox = { left: 0.35, top: 0.35, right: 0.65, bottom: 0.65 };

/** Draws a box on a photograph: with the pointer, or with two sliders. */
export function BoxDrawer({ image, seen, box, onDrawn }: BoxDrawerProps) {
  const [corner, setCorner] = useState<[number, number]>();
  const [drag, setDrag] = useState<DrawnBox>();
  const shown = drag ?? box ?? MIDDLE;
  const finish = (drawn: DrawnBox | undefined) => {
    const isBox = drawn && drawn.right - drawn.left > SHORTEST && drawn.bottom - drawn.top > SHORTEST;
    if (isBox) onDrawn(drawn);
    setCorner(undefined);
    setDrag(undefined);
  };
  const slider = (label: string, low: 'left' | 'top', high: 'right' | 'bottom') => (
    <Slider
      size="small"
      value={[shown[low] * PERCENT, shown[high] * PERCENT]}
      getAriaLabel={(index) => `${label} ${index === 0 ? 'from' : 'to'}`}
      getAriaValueText={(value) => `${Math.round(value)} %`}
      min={0}
      max={PERCENT}
      onChange={(_, value) => setDrag(withRange(shown, low, high, value as [number, number]))}
      onChangeCommitted={(_, value) => finish(withRange(shown, low, high, value as [number, number]))}
    />
  );
  return (
    <Box sx={{ maxWidth: 480 }}>
      <SeenCrop
        image={image}
        seen={seen}
        onPress={(x, y) => setCorner([x, y])}
        onMove={(x, y) => {
          if (corner !== undefined) setDrag(between(corner, [x, y]));
        }}
        onLift={() => finish(drag)}
      >
        <Box
          data-testid="drawn-box"
          sx={{
            position: 'absolute',
            border: '2px solid #fff',
            outline: '2px solid #000',
            opacity: drag === undefined && box === undefined ? 0 : 1,
          }}
          style={{
            left: `${PERCENT * shown.left}%`,
            top: `${PERCENT * shown.top}%`,
            width: `${PERCENT * (shown.right - shown.left)}%`,
            height: `${PERCENT * (shown.bottom - shown.top)}%`,
          }}
        />
      </SeenCrop>
      {slider('Columns', 'left', 'right')}
      {slider('Rows', 'top', 'bottom')}
    </Box>
  );
}

function between([x, y]: [number, number], [otherX, otherY]: [number, number]): DrawnBox {
  return {
    left: Math.min(x, otherX),
    top: Math.min(y, otherY),
    right: Math.max(x, otherX),
    bottom: Math.max(y, otherY),
  };
}

function withRange(
  box: DrawnBox,
  low: 'left' | 'top',
  high: 'right' | 'bottom',
  [from, to]: [number, number],
): DrawnBox {
  return { ...box, [low]: from / PERCENT, [high]: to / PERCENT };
}
