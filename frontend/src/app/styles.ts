/** Where emotion puts the styles of the components: into elements with the nonce that the server made for this load. */
import createCache, { type EmotionCache } from '@emotion/cache';

/** A cache for one page. Without a nonce, as while the page is developed, any styles are allowed. */
export function createStyles(): EmotionCache {
  const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce;
  return createCache({ key: 'css', ...(nonce !== undefined && nonce !== '' && { nonce }) });
}
