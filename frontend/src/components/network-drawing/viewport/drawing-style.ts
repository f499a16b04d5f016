/** The style of the nodes; one for all, because there may be a thousand. Kinds differ in shape and colour. */
import type { Theme } from '@mui/material/styles';
import { COLOR_NAMES } from '../node-colors';

export function DRAWING_STYLE(theme: Theme) {
  const { palette } = theme.vars;
  const colors = COLOR_NAMES.map((name) => [
    `& [data-color=${name}]`,
    { backgroundColor: palette.layers[name].ground, borderColor: palette.layers[name].line },
  ]);
  return {
    cursor: 'grab',
    '&:active': { cursor: 'grabbing' },
    '& [role=treeitem]': {
      position: 'absolute',
      boxSizing: 'border-box',
      overflow: 'hidden',
      cursor: 'pointer',
      border: '1px solid',
      padding: '0 12px',
      textAlign: 'center',
      whiteSpace: 'nowrap',
      color: palette.text.primary,
      userSelect: 'none',
    },
    ...(Object.fromEntries(colors) as Record<string, object>),
    '& [data-color=convolution]': { ...(colors[0]?.[1] as object), borderLeftWidth: '6px' },
    '& [data-color=pooling]': { ...(colors[1]?.[1] as object), borderRadius: '22px' },
    '& [data-color=module]': { ...(colors[2]?.[1] as object), borderStyle: 'double', borderWidth: '3px' },
    '& [data-color=end]': { ...(colors[3]?.[1] as object), borderStyle: 'dashed', borderWidth: '2px' },
    '& [data-share]': {
      backgroundColor: `color-mix(in oklab, ${palette.share} var(--share), ${palette.layers.quiet.ground})`,
    },
    '& [data-label]': {
      display: 'block',
      overflow: 'hidden',
      textOverflow: 'ellipsis',
      fontWeight: 500,
      lineHeight: '20px',
      marginTop: '2px',
    },
    '& [data-detail]': {
      display: 'block',
      overflow: 'hidden',
      textOverflow: 'ellipsis',
      fontSize: '0.8125rem',
      lineHeight: '18px',
    },
    '& [data-color=module] [data-label]': { marginTop: 0, lineHeight: '19px' },
    '& [data-frame]': {
      backgroundColor: 'transparent',
      textAlign: 'left',
      fontWeight: 500,
      lineHeight: '26px',
      overflow: 'visible',
      // Only the title collapses the module; the rest of the frame can be dragged.
      cursor: 'inherit',
    },
    '& [data-frame] [data-id]': {
      // Visible as long as any part of the frame is.
      position: 'sticky',
      left: 0,
      cursor: 'pointer',
      padding: '4px 12px 4px 0',
    },
    '& [data-found]': { outline: `3px solid ${palette.text.primary}` },
    '& [data-found][data-active]': { outlineStyle: 'double', outlineWidth: '7px' },
    '& [aria-selected=true]': { outline: `4px solid ${palette.primary.main}`, outlineOffset: '2px' },
    '&:focus-visible [data-active]': {
      boxShadow: `0 0 0 3px ${palette.background.default}, 0 0 0 6px ${palette.text.primary}`,
    },
  };
}
