// A card of the page: its title, what stands beside it, and what it holds.

import type { ComponentChildren } from "preact";

export function Card(props: {
  name: string;
  title: string;
  aside?: ComponentChildren;
  children: ComponentChildren;
}) {
  return (
    <section class={`card ${props.name}-card`}>
      <div class="card-head">
        <h2>{props.title}</h2>
        {props.aside}
      </div>
      {props.children}
    </section>
  );
}
