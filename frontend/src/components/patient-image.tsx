import { useEffect, useState, type ImgHTMLAttributes } from 'react';

const PAUSE_MS = 3_000;
const MOST_TRIES = 40;

export interface PatientImageProps extends ImgHTMLAttributes<HTMLImageElement> {
  /** Address of the image. */
  src: string;
  /** What it is, from facts; empty where words beside it say so. */
  alt: string;
}

/** An image that is asked for again when it does not come: a server that is started anew loses no photograph. */
export function PatientImage({ src, alt, ...rest }: PatientImageProps) {
  const [tries, setTries] = useState(0);
  const [isLost, setLost] = useState(false);
  useEffect(() => {
    if (!isLost || tries >= MOST_TRIES) return undefined;
    const timer = setTimeout(() => {
      setLost(false);
      setTries(tries + 1);
    }, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [isLost, tries]);
  // A new key is a new element, and only that makes a browser ask again for the same address.
  return <img key={tries} src={src} alt={alt} draggable={false} onError={() => setLost(true)} {...rest} />;
}
