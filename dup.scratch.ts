import { buildApiSchema } from './src/api/schema.js';

const s = buildApiSchema();
for (const t of Object.values(s.getTypeMap()))
  if ('getFields' in t)
    for (const f of Object.values((t as any).getFields())) {
      const names = ((f as any).args ?? []).map((a: any) => a.name);
      if (new Set(names).size !== names.length) console.log(t.name, (f as any).name, names);
    }
