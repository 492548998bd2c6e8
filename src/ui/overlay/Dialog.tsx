import { X } from 'lucide-react';
import type { ReactNode } from 'react';
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
          <div className={styles.body}>{children}</div>
          {footer !== undefined && <div className={styles.foot}>{footer}</div>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
