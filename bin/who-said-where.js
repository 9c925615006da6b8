#!/usr/bin/env -S node --no-memory-reducer
// The memory reducer drops what V8 has learned of objects once the process is idle for half a minute: the next thousand
// requests took three times the CPU time.
import '../dist/main.js';
