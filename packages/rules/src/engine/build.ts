/**
 * The builders of schemas: TypeBox's types, and at run time plain JSON Schema, member for member as TypeBox's own
 * builders write it. Those bring the engine of all its types along, which in a browser weighs more than a form.
 */

import type * as typebox from "typebox";

type Schema = Readonly<Record<string, unknown>>;

/** Where TypeBox notes that a field may be missing; no member of the schema as it is written down. */
const optional = "~optional";

const builders = {
  Array: (items: Schema, options?: Schema) => ({ type: "array", items, ...options }),
  Boolean: (options?: Schema) => ({ type: "boolean", ...options }),
  Enum: (values: readonly string[], options?: Schema) => ({ enum: values, ...options }),
  Integer: (options?: Schema) => ({ type: "integer", ...options }),
  Literal: (value: unknown, options?: Schema) => ({ type: typeof value, const: value, ...options }),
  Object: (properties: Readonly<Record<string, Schema>>, options?: Schema) => {
    const required = Object.keys(properties).filter((name) => !isOptional(properties[name]));
    return { type: "object", ...(required.length > 0 && { required }), properties, ...options };
  },
  Optional: (schema: Schema) =>
    Object.defineProperty({ ...schema }, optional, { value: true, enumerable: false }),
  Record: ({ pattern = "^.*$" }: Schema, value: Schema, options?: Schema) => ({
    type: "object",
    patternProperties: { [String(pattern)]: value },
    ...options,
  }),
  String: (options?: Schema) => ({ type: "string", ...options }),
  Union: (anyOf: readonly Schema[], options?: Schema) => ({ anyOf, ...options }),
  Unknown: (options?: Schema) => ({ ...options }),
};

function isOptional(schema: Schema | undefined): boolean {
  return schema?.[optional] === true;
}

/** The builders that schemas here are made with. */
export const Type = builders as unknown as Pick<typeof typebox, keyof typeof builders>; // a test compares what they write
