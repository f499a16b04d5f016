/** The settings of DeepDream. */
import { formOf } from '../../components/options/form-of';

export const { options: OPTIONS, rare: RARE } = formOf('DreamSettings');

/** How a whole layer is measured, which nothing else asks; channels and classes are always measured by their mean. */
export const WHOLE_LAYER = 'whole_layer';
