/** The parameters of feature visualization. */
import { formOf } from '../../components/options/form-of';

export const { options: OPTIONS, rare: RARE } = formOf('VisualizationSettings');
