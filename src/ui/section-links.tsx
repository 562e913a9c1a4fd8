// Pages that belong together, as links under the h1: the sections of the settings. Not tabs: each is a page of its own.

export interface SectionLinksProps {
  /** name of the group for a screen reader */
  label: string;
  links: readonly { readonly href: string; readonly text: string }[];
  /** href of the page one is on */
  current: string;
}

export function SectionLinks({ label, links, current }: SectionLinksProps) {
  return (
    <nav class="section-links" aria-label={label}>
      <ul>
        {links.map((link) => (
          <li key={link.href}>
            <a href={link.href} aria-current={link.href === current ? 'page' : undefined}>
              {link.text}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
