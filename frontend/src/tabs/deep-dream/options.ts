/** The parameters of DeepDream. */
import { formOf } from '../../components/options/form-of';
import { presetsOf } from '../../components/presets/presets';

export const { options: OPTIONS, rare: RARE } = formOf('DreamSettings');

export const PRESETS = presetsOf('DreamSettings');

/** The objective of a whole layer; channels and classes always use their mean. */
export const WHOLE_LAYER = 'whole_layer';
