import { useId, useRef } from 'react';
import { EXAMPLES, type Example } from '../../examples/queries.js';

const GROUP_LABELS: Readonly<Record<string, string>> = {
  CHILDRENS_SOCIAL_CARE: "Children's social care",
  MAPPA_RESPONSIBLE_AUTHORITY: 'MAPPA practitioner',
  POLICE_PUBLIC_PROTECTION: 'Public protection officer',
  ANY: 'Anyone',
};

const MENU_WIDTH_PX = 560;
const MARGIN_PX = 12;

interface Props {
  onChoose(example: Example): void;
}

/** A menu of ready questions by the group that would ask them. */
export function ExamplesMenu({ onChoose }: Props) {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const menu = useRef<HTMLDivElement>(null);

  return (
    <>
      <button ref={button} type="button" className="proviso-examples" popoverTarget={id}>
        Examples <span aria-hidden="true">▾</span>
      </button>
      <div
        ref={menu}
        id={id}
        popover="auto"
        className="proviso-menu"
        onBeforeToggle={() => {
          if (button.current === null || menu.current === null) return;
          const { left, bottom } = button.current.getBoundingClientRect();
          const furthestLeft = Math.max(MARGIN_PX, window.innerWidth - MENU_WIDTH_PX - MARGIN_PX);
          menu.current.style.left = `${Math.min(left, furthestLeft)}px`;
          menu.current.style.width = `${MENU_WIDTH_PX}px`;
          menu.current.style.top = `${bottom + 6}px`;
        }}
      >
        {[...new Set(EXAMPLES.map((example) => example.group))].map((group) => (
          <section key={group} aria-label={GROUP_LABELS[group] ?? group}>
            <h2>
              {GROUP_LABELS[group] ?? group} {group === 'ANY' ? null : <code>{group}</code>}
            </h2>
            {EXAMPLES.filter((example) => example.group === group).map((example) => (
              <button
                key={example.title}
                type="button"
                onClick={() => {
                  menu.current?.hidePopover();
                  onChoose(example);
                }}
              >
                {example.title}
                {example.needsEnquiry ? <small>needs an enquiry</small> : null}
              </button>
            ))}
          </section>
        ))}
      </div>
    </>
  );
}
