import { X } from 'lucide-react';
import { useRef, type KeyboardEvent, type ReactNode } from 'react';
import { Dialog as AriaDialog, Heading } from 'react-aria-components/Dialog';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { IconButton } from '../Button.tsx';
import styles from './Dialog.module.css';

/** What Dialog takes. */
export interface DialogProps {
  /** The heading, and the dialog's accessible name. */
  readonly title: string;
  readonly open: boolean;
  /** Escape, or the button `Close`. A click outside does not close: nothing typed is lost by a slip. */
  onClose(): void;
  readonly children: ReactNode;
  /** Buttons, at the lower edge and always in view. */
  readonly footer?: ReactNode;
  /** 560 or 860 px. */
  readonly size?: 'md' | 'lg';
}

/** A modal dialog. The focus stays inside while it is open and returns to where it was; mark the first field with `autoFocus`. */
export function Dialog({ title, open, onClose, children, footer, size = 'md' }: DialogProps) {
  const body = useRef<HTMLDivElement>(null);
  return (
    <ModalOverlay
      className={styles.scrim ?? ''}
      isOpen={open}
      onOpenChange={(isOpen) => !isOpen && onClose()}
    >
      <Modal className={`${styles.modal} ${styles[size]}`}>
        <AriaDialog className={styles.dialog ?? ''}>
          <div className={styles.head}>
            <Heading slot="title" level={2} className={styles.title ?? ''}>
              {title}
            </Heading>
            <IconButton label="Close" icon={<X size={15} strokeWidth={1.5} />} onClick={onClose} />
          </div>
          <div ref={body} className={styles.body}>
            {children}
          </div>
          {footer !== undefined && (
            // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- Keys bubble here from the buttons.
            <div className={styles.foot} onKeyDown={(event) => scrollByKey(event, body.current)}>
              {footer}
            </div>
          )}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

/** Part of a page that stays in view when the body is scrolled by one. */
const OVERLAP = 0.15;

/** The buttons are not inside of what scrolls: without this, who stands on one cannot read on. */
function scrollByKey(event: KeyboardEvent, body: HTMLElement | null): void {
  const direction = { PageDown: 1, PageUp: -1 }[event.key];
  if (direction === undefined || body === null) return;
  event.preventDefault();
  body.scrollBy({ top: direction * body.clientHeight * (1 - OVERLAP) });
}
