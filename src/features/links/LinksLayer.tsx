import { useEffect, useRef } from 'react';
import { useWorkbench } from '../../session/workbench.ts';
import { LinksController } from './controller.ts';
import styles from './links.module.css';

/**
 * The links between the panes, over whatever positioned element holds both of them. For the eye only: both rows of a link say it as
 * text. The pointer goes through.
 */
export function LinksLayer() {
  const { situation } = useWorkbench();
  const box = useRef<HTMLDivElement>(null);
  const svg = useRef<SVGSVGElement>(null);
  const above = useRef<HTMLSpanElement>(null);
  const below = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const elements = { box: box.current!, svg: svg.current!, above: above.current!, below: below.current! };
    const controller = new LinksController(situation, elements);
    return () => controller.stop();
  }, [situation]);
  return (
    <div ref={box} className={styles.layer} aria-hidden="true" data-links>
      <svg ref={svg} className={styles.wires} />
      <span ref={above} className={styles.above} />
      <span ref={below} className={styles.below} />
    </div>
  );
}
