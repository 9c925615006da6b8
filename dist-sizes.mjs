import 'reflect-metadata';
import { openEngine } from '/work/main/dist/engine/open-engine.js';
import { readSizes } from '/work/main/dist/operation/read-sizes.js';
const engine = await openEngine({ dataPath: process.argv[2] });
for (let i=0;i<2;i++){ const t=performance.now(), c=process.cpuUsage();
const s = await readSizes(engine); const u=process.cpuUsage(c);
console.log((performance.now()-t).toFixed(0),'ms',((u.user+u.system)/1000).toFixed(0),'cpu'); if(i) console.log(JSON.stringify(s)); }
await engine.close();
