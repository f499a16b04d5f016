/** The parameters of a storyboard: the number of filters, and those of the optimization. */
import { formOf } from '../../../components/options/form-of';

export const { options: STORYBOARD_OPTIONS, rare: RARE } = formOf('StoryboardSettings');
