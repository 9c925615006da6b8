import { describe } from 'vitest';
import { openTestEngine, testEngine } from '../support/engines.js';
import { engineContract } from './contract.case.js';

describe(`the engine port on ${testEngine}`, () => engineContract(openTestEngine));
