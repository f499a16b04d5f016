/** The settings of a storyboard: how many filters, and how each image is made. */
import { formOf } from '../../components/options/form-of';

export const { options: BOARD_OPTIONS, rare: RARE } = formOf('StoryboardSettings');
