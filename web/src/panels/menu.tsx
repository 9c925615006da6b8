import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import './menu.css';

/** A button that opens things to do; Escape or a press elsewhere closes it. */
export function Menu(props: {
  readonly name: string;
  readonly kind: string;
  readonly children: ComponentChildren;
  readonly onOpen?: () => void;
  readonly onClose?: () => void;
}) {
  const { name, kind, children, onOpen, onClose } = props;
  const menu = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const close = (event: Event) => {
      if (!menu.current?.open || menu.current.contains(event.target as Element)) return;
      menu.current.removeAttribute('open');
      onClose?.();
    };
    document.addEventListener('pointerdown', close);
    return () => document.removeEventListener('pointerdown', close);
  }, []);
  return (
    <details
      class={`menu ${kind}`}
      ref={menu}
      onToggle={() => menu.current?.open && onOpen?.()}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        menu.current?.removeAttribute('open');
        menu.current?.querySelector('summary')?.focus();
      }}
    >
      <summary>{name}</summary>
      <div class="menu-items">{children}</div>
    </details>
  );
}
