/** What narrows the library down: position, stage, muscle, injury, what is at hand, what the patient cannot do. */

import type { Filters } from "../../core/filters.ts";
import { useModel, usePage } from "../page.ts";
import { Choice, Group, Tick } from "../parts/fields.tsx";

type Chosen = Omit<Filters, "ticked">;

export function Filter({ chosen, onChange }: { chosen: Chosen; onChange: (part: Partial<Chosen>) => void }) {
  const { library, holder } = usePage();
  const { ticked } = useModel();
  const equipment = Object.values(library.vocabularies.equipment);
  const atHome = equipment.filter((thing) => thing.at_home).map((thing) => thing.label.toLowerCase());

  function tick(thing: string, isThere: boolean): void {
    const next = put(thing, isThere, ticked);
    holder.set({ ticked: next.size > 0 ? next : null });
  }

  const { position, stage } = library.vocabularies;
  const asked = [
    ["Position", "position", words(position, "label")],
    ["Stage", "stage", words(stage, "label")],
    ["Muscle", "muscle", words(library.muscles, "name")],
    ["Injury", "injury", words(library.injuries, "name")],
  ] as const;

  return (
    <>
      <div class="sheet-fields">
        {asked.map(([name, field, options]) => (
          <Choice
            key={field}
            label={name}
            value={chosen[field]}
            options={options}
            onChoice={(value) => onChange({ [field]: value })}
          />
        ))}
      </div>
      <Group legend="What is at hand">
        <p class="sheet-hint">
          These count as at hand: {atHome.join(", ")}. Once you tick something, exercises that need more are left out,
          and the sheet points it out.
        </p>
        <div class="sheet-ticks">
          {equipment
            .filter((thing) => !thing.at_home)
            .map(({ id, label: name }) => (
              <Tick key={id} checked={ticked?.has(id) ?? false} onTick={(isThere) => tick(id, isThere)}>
                {name}
              </Tick>
            ))}
          <Tick
            checked={ticked?.size === 0}
            onTick={(isNothing) => holder.set({ ticked: isNothing ? new Set() : null })}
          >
            None of these
          </Tick>
        </div>
      </Group>
      <Group legend="What the patient cannot do">
        <div class="sheet-ticks">
          {Object.values(library.vocabularies.ability).map(({ id, label: name }) => (
            <Tick
              key={id}
              checked={chosen.cannot.has(id)}
              onTick={(cannot) => onChange({ cannot: put(id, cannot, chosen.cannot) })}
            >
              {name}
            </Tick>
          ))}
        </div>
      </Group>
    </>
  );
}

/** What one may choose of a vocabulary or of other words by id: any, or one, by what it is called there. */
function words<K extends string>(known: Readonly<Record<string, Readonly<Record<K, string>>>>, name: K) {
  return [
    { value: "", label: "Any" },
    ...Object.entries(known).map(([value, word]) => ({ value, label: word[name] as string })),
  ];
}

/** The same set with one more in it, or without that one. */
function put(one: string, isIn: boolean, into: Iterable<string> | null): ReadonlySet<string> {
  const next = new Set(into);
  if (isIn) next.add(one);
  else next.delete(one);
  return next;
}
