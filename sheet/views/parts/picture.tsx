/** A drawn figure with its size set, so that nothing jumps when it arrives. */

import { useEffect, useRef, useState } from "preact/hooks";
import type { Figure } from "../../core/library.ts";
import { usePage } from "../page.ts";

interface Props {
  readonly figure: Figure;
  /** Beside its name, a picture says nothing new and stays silent. */
  readonly silent?: boolean;
  /** Whether it may wait until it comes near the screen. */
  readonly late?: boolean;
}

/** Pixels: nearer than a browser's own idea of near, by which a list of small pictures loads all of them. */
const NEAR = "150px";
/** Nothing, in the picture's place until it comes; a square, whose sides must not count. */
const NOTHING = "data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7";

export function Picture({ figure, silent = false, late = false }: Props) {
  const { at } = usePage();
  return (
    <img
      class="sheet-picture"
      src={at(figure.src)}
      alt={silent ? "" : figure.alt}
      width={figure.width}
      height={figure.height}
      loading={late ? "lazy" : "eager"}
      decoding="async"
    />
  );
}

/** A picture in a list, beside its name: it comes when it is about to be seen. */
export function ListPicture({ src, width, height }: Omit<Figure, "alt">) {
  const { at } = usePage();
  const [isNear, setNear] = useState(false);
  const picture = useRef<HTMLImageElement>(null);
  useEffect(() => {
    const watch = new IntersectionObserver((seen) => setNear((was) => was || seen.some((one) => one.isIntersecting)), {
      rootMargin: NEAR,
    });
    if (picture.current) watch.observe(picture.current);
    return () => watch.disconnect();
  }, []);
  return (
    <img
      class="sheet-picture"
      ref={picture}
      src={isNear ? at(src) : NOTHING}
      alt=""
      width={width}
      height={height}
      // The sides of what came go before the attributes, but not before these.
      style={{ aspectRatio: `${width} / ${height}` }}
      decoding="async"
    />
  );
}
