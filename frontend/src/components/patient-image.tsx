import { useEffect, useState, type ImgHTMLAttributes } from 'react';

const PAUSE_MS = 3_000;
const MOST_TRIES = 40;

export interface PatientImageProps extends ImgHTMLAttributes<HTMLImageElement> {
  /** Address of the image. */
  src: string;
  /** Alt text; empty if the text beside the image describes it. */
  alt: string;
}

/** An image that is requested again if it fails to load, for example while the server restarts. */
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
  // Only a new element, made by a new key, makes the browser request the same address again.
  return <img key={tries} src={src} alt={alt} draggable={false} onError={() => setLost(true)} {...rest} />;
}
