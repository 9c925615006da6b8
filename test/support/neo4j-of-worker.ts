// Each of the workers that run side by side has a server of its own: VITEST_POOL_ID counts them from 1.
const { NEO4J_URIS, VITEST_POOL_ID } = process.env;
if (NEO4J_URIS) process.env.NEO4J_URI = NEO4J_URIS.split(',')[Number(VITEST_POOL_ID) - 1];
