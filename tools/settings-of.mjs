// Extracts from the schemas of the settings what the page draws its forms from: every setting, the order of each form,
// its presets, and the kinds of objectives. backend/declare.py documents how they are declared.

const LEAST_ABOVE = 0.000_001; // the smallest number of the form where the API takes any number above a limit

/** A setting, as frontend/src/components/options/option.ts describes it. */
function optionOf(name, property) {
  const plain = property.anyOf?.find(({ type }) => type !== 'null') ?? property;
  const common = { name, label: property.title, help: property.description };
  const defaultValue = property.default ?? null;
  const choices = property['x-choices'];
  if (choices) return { kind: 'choice', ...common, defaultValue, choices };
  if (plain.type === 'boolean') return { kind: 'switch', ...common, defaultValue };
  const least = plain.minimum ?? plain.exclusiveMinimum + LEAST_ABOVE;
  return {
    kind: 'number',
    ...common,
    isWhole: plain.type === 'integer',
    defaultValue,
    least,
    most: plain.maximum,
    unit: property['x-unit'],
    ...(property['x-empty'] && { emptyMeans: property['x-empty'] }),
  };
}

/** {setting: its option}, for the properties that are declared for the page. */
function optionsOf({ properties = {} }) {
  const declared = Object.entries(properties).filter(([, property]) => 'x-unit' in property);
  return Object.fromEntries(declared.map(([name, property]) => [name, optionOf(name, property)]));
}

/** The schemas of all kinds that a list of objectives may hold. */
function kindsIn(schemas, settings) {
  return schemas[settings].properties.objectives.items.oneOf.map(
    ({ $ref }) => schemas[$ref.split('/').pop()],
  );
}

function objectivesOf(schemas) {
  const ofPhotographs = new Set(kindsIn(schemas, 'DreamSettings'));
  return kindsIn(schemas, 'VisualizationSettings').map((schema) => ({
    kind: schema.properties.kind.const,
    ...schema['x-objective'],
    suitsPhotographs: ofPhotographs.has(schema),
    fields: Object.keys(schema.properties).filter((name) => schema.properties[name].type !== 'null'),
    // These are null for every objective of the kind: all kinds of version 0.4 had the same fields.
    nulls: Object.keys(schema.properties).filter((name) => schema.properties[name].type === 'null'),
    options: Object.values(optionsOf(schema)),
  }));
}

const constant = (name, value) => `export const ${name} = ${JSON.stringify(value, null, 2)} as const;\n`;

/** The text of settings.gen.ts. */
export function settingsOf(schemas) {
  const named = Object.entries(schemas);
  const settings = named
    .map(([schema, content]) => [schema, optionsOf(content)])
    .filter(([, options]) => Object.keys(options).length > 0);
  const presets = named
    .filter(([, content]) => 'x-presets' in content)
    .map(([schema, content]) => [schema, content['x-presets']]);
  const forms = named
    .filter(([, content]) => 'x-form' in content)
    .map(([schema, content]) => [schema, content['x-form']]);
  return [
    constant('SETTINGS', Object.fromEntries(settings)),
    constant('FORMS', Object.fromEntries(forms)),
    constant('PRESETS', Object.fromEntries(presets)),
    constant('OBJECTIVES', objectivesOf(schemas)),
  ].join('\n');
}
