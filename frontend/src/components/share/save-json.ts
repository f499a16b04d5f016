/** Hand a value to the person as a JSON file. */
import { saveBlob } from './save-blob';

export function saveJson(value: unknown, fileName: string): void {
  saveBlob(new Blob([JSON.stringify(value, null, 2)], { type: 'application/json' }), `${fileName}.json`);
}
