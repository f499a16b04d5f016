/** The parameters of feature visualization. */
import { formOf } from '../../components/options/form-of';
import { presetsOf } from '../../components/presets/presets';

export const { options: OPTIONS, rare: RARE } = formOf('VisualizationSettings');

export const PRESETS = presetsOf('VisualizationSettings');
